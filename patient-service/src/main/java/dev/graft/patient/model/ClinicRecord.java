package dev.graft.patient.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a clinic keeps of a patient beside who they are.
 *
 * @param genderText the gender as it was written, when it is one that nobody knows
 * @param statusText the status as it was written, when it is one that nobody knows
 */
public record ClinicRecord(
        @Nullable String genderText,
        @Nullable String avatar,
        @Nullable String notes,
        PatientStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    @Override
    public String toString() {
        return "ClinicRecord[hidden]";
    }
}
