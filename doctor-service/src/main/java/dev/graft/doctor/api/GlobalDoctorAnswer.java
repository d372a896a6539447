package dev.graft.doctor.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.graft.doctor.model.ClinicDoctor;
import dev.graft.doctor.model.DoctorStatus;
import dev.graft.doctor.model.GlobalDoctor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A doctor with the clinics they work in, as a caller sees them. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record GlobalDoctorAnswer(
        UUID id,
        String legacyId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String avatar,
        @Nullable String specialization,
        @Nullable String licenseNumber,
        @Nullable Integer experienceYears,
        DoctorStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<ClinicDoctorAnswer> clinicDoctors) {

    static GlobalDoctorAnswer of(GlobalDoctor doctor, List<ClinicDoctor> inClinics) {
        return new GlobalDoctorAnswer(
                doctor.id().value(),
                doctor.legacyUserId(),
                doctor.profile().name(),
                doctor.profile().email(),
                doctor.profile().phone(),
                doctor.profile().avatar(),
                doctor.practice().specialization(),
                doctor.practice().licenseNumber(),
                doctor.practice().experienceYears(),
                doctor.account().status(),
                doctor.account().statusText(),
                doctor.account().createdAt(),
                doctor.account().updatedAt(),
                inClinics.stream().map(ClinicDoctorAnswer::of).toList());
    }

    @Override
    public String toString() {
        return "GlobalDoctorAnswer[" + id + "]";
    }
}
