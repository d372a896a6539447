package dev.graft.appointment.publish;

import dev.graft.appointment.model.Clinic;
import dev.graft.appointment.model.ClinicId;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.LegacyReference;
import dev.graft.cdc.quarkus.outbox.PublicFields;

/** What subscribers see of clinics; the schema stands in {@code infra/contracts}. */
public final class ClinicStates {

    /** Clinics, keyed by id. */
    public static final String TOPIC = "graft.clinic.v1";

    private static final int SCHEMA_VERSION = 1;

    private ClinicStates() {}

    /** A clinic as it is. */
    public static EntityState of(Clinic clinic) {
        PublicFields fields = PublicFields.write(json -> json.text("clinicId", clinic.legacyId())
                .text("legacyId", clinic.legacyId())
                .text("name", clinic.name())
                .text("slug", clinic.slug())
                .text("city", clinic.city())
                .text("timeZone", clinic.timeZone())
                .text("createdAt", clinic.createdAt())
                .text("updatedAt", clinic.updatedAt()));
        LegacyReference reference = LegacyReference.clinic("clinics", clinic.legacyId());
        return new EntityState.Present(clinic.id().value(), SCHEMA_VERSION, reference, fields);
    }

    /** A clinic that is not there any more. */
    public static EntityState gone(ClinicId id) {
        return new EntityState.Absent(id.value());
    }
}
