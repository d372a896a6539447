package dev.graft.patient.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who somebody is, as a clinic recorded it. */
public record Demographics(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender) {

    @Override
    public String toString() {
        return "Demographics[hidden]";
    }
}
