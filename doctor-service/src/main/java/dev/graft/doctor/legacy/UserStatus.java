package dev.graft.doctor.legacy;

import org.jspecify.annotations.Nullable;

/** How far an account has come; {@code UNKNOWN} for a status that nobody knows. */
public enum UserStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    UNKNOWN;

    static UserStatus of(@Nullable String code) {
        return switch (code) {
            case "PENDING" -> PENDING;
            case "ACTIVE" -> ACTIVE;
            case "SUSPENDED" -> SUSPENDED;
            case null, default -> UNKNOWN;
        };
    }
}
