package dev.graft.patient.decision;

import dev.graft.patient.legacy.LegacyGender;
import dev.graft.patient.legacy.LegacyPatient;
import dev.graft.patient.legacy.LegacyStatus;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.ClinicRecord;
import dev.graft.patient.model.Demographics;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.PatientStatus;
import org.jspecify.annotations.Nullable;

/** What of a legacy row goes where in the new model. */
final class NewPatient {

    private NewPatient() {}

    static ClinicPatient of(String key, LegacyPatient row, String region) {
        return new ClinicPatient(
                PatientIds.clinicPatient(key),
                key,
                row.clinicId(),
                PatientIds.personFoundedBy(key),
                new Demographics(row.name(), row.phone(), row.email(), row.dateOfBirth(), gender(row.gender())),
                clinicRecord(row),
                IdentifierRules.of(row.phone(), row.email(), region));
    }

    private static ClinicRecord clinicRecord(LegacyPatient row) {
        return new ClinicRecord(
                row.genderText(),
                row.avatar(),
                row.notes(),
                status(row.status()),
                row.statusText(),
                row.createdAt(),
                row.updatedAt());
    }

    private static @Nullable Gender gender(@Nullable LegacyGender gender) {
        return switch (gender) {
            case null -> null;
            case MALE -> Gender.MALE;
            case FEMALE -> Gender.FEMALE;
            case UNKNOWN -> Gender.UNKNOWN;
        };
    }

    private static PatientStatus status(LegacyStatus status) {
        return switch (status) {
            case GUEST -> PatientStatus.GUEST;
            case REGISTERED -> PatientStatus.REGISTERED;
            case UNKNOWN -> PatientStatus.UNKNOWN;
        };
    }
}
