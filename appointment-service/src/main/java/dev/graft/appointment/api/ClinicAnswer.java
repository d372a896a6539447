package dev.graft.appointment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.appointment.model.Clinic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic as a caller sees it. Its {@code clinicId} is the legacy id by which everything else names it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClinicAnswer(
        UUID id,
        String legacyId,
        String clinicId,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String city,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static ClinicAnswer of(Clinic clinic) {
        return new ClinicAnswer(
                clinic.id().value(),
                clinic.legacyId(),
                clinic.legacyId(),
                clinic.name(),
                clinic.slug(),
                clinic.city(),
                clinic.timeZone(),
                clinic.createdAt(),
                clinic.updatedAt());
    }
}
