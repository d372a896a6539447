package dev.graft.patient.legacy;

import dev.graft.patient.model.Gender;
import dev.graft.patient.model.PatientStatus;
import org.jspecify.annotations.Nullable;

/** The codes of the legacy table. */
final class PatientCodes {

    private PatientCodes() {}

    static @Nullable Gender gender(@Nullable String code) {
        return switch (code) {
            case null -> null;
            case "" -> null;
            case "M" -> Gender.MALE;
            case "F" -> Gender.FEMALE;
            default -> Gender.UNKNOWN;
        };
    }

    static PatientStatus status(@Nullable String code) {
        return switch (code) {
            case "guest" -> PatientStatus.GUEST;
            case "registered" -> PatientStatus.REGISTERED;
            case null, default -> PatientStatus.UNKNOWN;
        };
    }

    /** The text of a status that nobody knows, or null. */
    static @Nullable String unknownText(@Nullable String code) {
        return status(code) == PatientStatus.UNKNOWN ? code : null;
    }
}
