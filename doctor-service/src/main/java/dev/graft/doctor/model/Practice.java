package dev.graft.doctor.model;

import org.jspecify.annotations.Nullable;

/** What a doctor practises. */
public record Practice(
        @Nullable String specialization,
        @Nullable String licenseNumber,
        @Nullable Integer experienceYears) {

    @Override
    public String toString() {
        return "Practice[hidden]";
    }
}
