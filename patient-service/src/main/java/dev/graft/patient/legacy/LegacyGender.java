package dev.graft.patient.legacy;

import org.jspecify.annotations.Nullable;

/** The gender of the legacy table, decoded; {@code UNKNOWN} for a code that nobody knows. */
public enum LegacyGender {
    MALE,
    FEMALE,
    UNKNOWN;

    static @Nullable LegacyGender of(@Nullable String code) {
        return switch (code) {
            case null -> null;
            case "" -> null;
            case "M" -> MALE;
            case "F" -> FEMALE;
            default -> UNKNOWN;
        };
    }
}
