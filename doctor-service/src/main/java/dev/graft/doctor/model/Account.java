package dev.graft.doctor.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's account in the legacy system.
 *
 * @param statusText the status as it was written, when it is one that nobody knows
 */
public record Account(
        DoctorStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Whether the doctor may work. */
    public boolean isActive() {
        return status == DoctorStatus.ACTIVE;
    }

    @Override
    public String toString() {
        return "Account[" + status + "]";
    }
}
