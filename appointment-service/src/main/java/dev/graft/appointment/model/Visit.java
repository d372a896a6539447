package dev.graft.appointment.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and why somebody comes, and what it costs.
 *
 * @param statusText the status as it was written, when it is one that nobody knows
 * @param amount in the clinic's currency, with two digits after the point
 */
public record Visit(
        @Nullable Instant startsAt,
        @Nullable Integer durationMinutes,
        AppointmentStatus status,
        @Nullable String statusText,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable BigDecimal amount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Whether its duration is less than nothing. */
    public boolean endsBeforeStart() {
        return durationMinutes != null && durationMinutes < 0;
    }

    @Override
    public String toString() {
        return "Visit[hidden]";
    }
}
