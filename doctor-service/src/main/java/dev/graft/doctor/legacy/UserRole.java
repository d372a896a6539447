package dev.graft.doctor.legacy;

import org.jspecify.annotations.Nullable;

/** What somebody is to a clinic, as far as it matters here; {@code UNKNOWN} for a role that nobody knows. */
public enum UserRole {
    DOCTOR,
    OTHER,
    UNKNOWN;

    static UserRole of(@Nullable String code) {
        return switch (code) {
            case "DOCTOR" -> DOCTOR;
            case "SUPER_ADMIN", "ADMIN", "CLINIC", "PATIENT", "ASSISTANT" -> OTHER;
            case null, default -> UNKNOWN;
        };
    }
}
