package dev.graft.patient.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.PatientStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A clinic patient as a caller sees it. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PatientAnswer(
        UUID id,
        String legacyId,
        @Nullable String clinicId,
        UUID globalPatientId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String avatar,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        @Nullable String genderText,
        @Nullable String notes,
        PatientStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    static PatientAnswer of(ClinicPatient patient) {
        return new PatientAnswer(
                patient.id().value(),
                patient.legacyId(),
                patient.clinicId(),
                patient.person().value(),
                patient.demographics().name(),
                patient.demographics().phone(),
                patient.demographics().email(),
                patient.clinicRecord().avatar(),
                patient.demographics().dateOfBirth(),
                patient.demographics().gender(),
                patient.clinicRecord().genderText(),
                patient.clinicRecord().notes(),
                patient.clinicRecord().status(),
                patient.clinicRecord().statusText(),
                patient.clinicRecord().createdAt(),
                patient.clinicRecord().updatedAt());
    }

    @Override
    public String toString() {
        return "PatientAnswer[" + id + "]";
    }
}
