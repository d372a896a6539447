package dev.graft.appointment.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clinic.
 *
 * @param legacyId key of the legacy row, by which every other row names the clinic
 * @param timeZone an IANA name such as {@code Asia/Yerevan}, as the legacy system spells it
 */
public record Clinic(
        ClinicId id,
        String legacyId,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String city,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
