package dev.graft.analytics.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A migrated appointment, as far as figures need it.
 *
 * @param clinicId the legacy id of the clinic
 * @param person the global patient
 * @param startsAt null for one that is in no day
 * @param amount in the clinic's currency, with two digits after the point
 */
public record AppointmentFact(
        UUID id,
        String clinicId,
        SpecialistId specialist,
        UUID person,
        @Nullable Instant startsAt,
        @Nullable Integer durationMinutes,
        AppointmentStatus status,
        @Nullable BigDecimal amount,
        @Nullable Instant createdAt) {

    @Override
    public String toString() {
        return "AppointmentFact[hidden]";
    }
}
