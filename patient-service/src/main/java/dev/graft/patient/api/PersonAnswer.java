package dev.graft.patient.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.GlobalPatient;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person with their records, as a caller sees them. The id is the living one, also when an alias was asked for. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PersonAnswer(
        UUID id,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable LocalDate dateOfBirth,
        @Nullable Gender gender,
        List<PatientAnswer> clinicPatients) {

    static PersonAnswer of(GlobalPatient person, List<ClinicPatient> records) {
        return new PersonAnswer(
                person.id().value(),
                person.demographics().name(),
                person.demographics().phone(),
                person.demographics().email(),
                person.demographics().dateOfBirth(),
                person.demographics().gender(),
                records.stream().map(PatientAnswer::of).toList());
    }

    @Override
    public String toString() {
        return "PersonAnswer[" + id + "]";
    }
}
