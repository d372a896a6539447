package dev.graft.appointment.legacy;

import org.jspecify.annotations.Nullable;

/** The status codes of the legacy table; {@code UNKNOWN} for any other text and for none. */
public enum LegacyStatus {
    PENDING,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    UNKNOWN;

    static LegacyStatus of(@Nullable String code) {
        return switch (code) {
            case "pending" -> PENDING;
            case "confirmed" -> CONFIRMED;
            case "completed" -> COMPLETED;
            case "cancelled" -> CANCELLED;
            case "no_show" -> NO_SHOW;
            case null, default -> UNKNOWN;
        };
    }

    /** The code itself when nobody knows it, else null. */
    static @Nullable String unknownText(@Nullable String code) {
        return of(code) == UNKNOWN ? code : null;
    }
}
