package dev.graft.patient.legacy;

import org.jspecify.annotations.Nullable;

/** The status of the legacy table, decoded; {@code UNKNOWN} for one that nobody knows. */
public enum LegacyStatus {
    GUEST,
    REGISTERED,
    UNKNOWN;

    static LegacyStatus of(@Nullable String code) {
        return switch (code) {
            case "guest" -> GUEST;
            case "registered" -> REGISTERED;
            case null, default -> UNKNOWN;
        };
    }
}
