package dev.graft.ctl.chaos;

/** The kinds of rows whose keys the writer deletes and changes. */
enum LegacyKind {
    USER("clinic.users", "u"),
    PATIENT("clinic.patients", "p"),
    APPOINTMENT("clinic.appointments", "a"),
    PROFILE("marketplace.specialist_profiles", "sp"),
    REQUEST("marketplace.consultation_requests", "cr"),
    ORDER("marketplace.orders", "o"),
    REVIEW("marketplace.reviews", "rv");

    private final String table;
    private final String letters;

    LegacyKind(String table, String letters) {
        this.table = table;
        this.letters = letters;
    }

    String table() {
        return table;
    }

    /** What its keys have after their prefix. */
    String letters() {
        return letters;
    }
}
