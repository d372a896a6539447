package dev.graft.doctor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor in one clinic, as a caller sees them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ClinicDoctorAnswer(
        UUID id,
        String legacyId,
        String clinicId,
        UUID globalDoctorId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String avatar,
        @Nullable String specialization,
        @Nullable String licenseNumber,
        @Nullable Integer experienceYears,
        boolean active,
        Origin origin) {

    static ClinicDoctorAnswer of(ClinicDoctor clinicDoctor) {
        GlobalDoctor doctor = clinicDoctor.doctor();
        return new ClinicDoctorAnswer(
                clinicDoctor.id().value(),
                doctor.legacyUserId(),
                clinicDoctor.clinicId(),
                doctor.id().value(),
                doctor.profile().name(),
                doctor.profile().email(),
                doctor.profile().phone(),
                doctor.profile().avatar(),
                clinicDoctor.practice().specialization(),
                clinicDoctor.practice().licenseNumber(),
                clinicDoctor.practice().experienceYears(),
                clinicDoctor.active(),
                clinicDoctor.origin());
    }

    @Override
    public String toString() {
        return "ClinicDoctorAnswer[" + id + "]";
    }
}
