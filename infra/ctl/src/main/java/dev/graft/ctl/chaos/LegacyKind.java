package dev.graft.ctl.chaos;

import java.util.Locale;

/** The kinds of rows whose keys the writer deletes and changes. */
enum LegacyKind {
    USER,
    PATIENT,
    APPOINTMENT;

    String table() {
        return "clinic." + name().toLowerCase(Locale.ROOT) + "s";
    }

    String letter() {
        return name().substring(0, 1).toLowerCase(Locale.ROOT);
    }
}
