package dev.graft.bench.naive;

import dev.graft.cdc.StableId;

/** Keeps clinics. */
final class Clinics {
    private Clinics() {}

    static void keep(Captured row) {
        Clinic clinic = new Clinic();
        clinic.id = StableId.of("clinic", "clinics", row.key());
        clinic.legacyId = row.key();
        clinic.name = row.text("name");
        clinic.slug = row.text("slug");
        clinic.city = row.text("city");
        clinic.timeZone = row.text("time_zone");
        clinic.createdAt = row.moment("created_at");
        clinic.updatedAt = row.moment("updated_at");
        clinic.persist();
    }
}
