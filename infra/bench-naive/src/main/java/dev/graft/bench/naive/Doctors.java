package dev.graft.bench.naive;

import dev.graft.cdc.StableId;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps doctors, and finds them in a clinic. */
@ApplicationScoped
class Doctors {
    private static final Set<String> STATUSES = Set.of("PENDING", "ACTIVE", "SUSPENDED");

    void keep(Captured row) {
        if (!"DOCTOR".equals(row.text("role"))) {
            return;
        }
        GlobalDoctor doctor = new GlobalDoctor();
        doctor.id = StableId.of("clinic", "users", row.key());
        doctor.source = "clinic";
        doctor.legacyUserId = row.key();
        doctor.registeredClinicId = row.text("clinic_id");
        doctor.name = row.text("name");
        doctor.email = row.text("email");
        doctor.phone = row.text("phone");
        doctor.avatar = row.text("avatar");
        doctor.specialization = row.text("specialization");
        doctor.licenseNumber = row.text("license_number");
        doctor.experienceYears = row.number("experience");
        doctor.status = row.status(STATUSES);
        doctor.statusText = row.oddStatus(STATUSES);
        doctor.createdAt = row.moment("created_at");
        doctor.updatedAt = row.moment("updated_at");
        doctor.persistAndFlush();
        if (doctor.registeredClinicId != null) {
            work(doctor, doctor.registeredClinicId, "REGISTERED");
        }
        Appointments.relink("legacyDoctorId", row.key(), this);
    }

    /** Whoever has an appointment in a clinic works there. */
    @Nullable ClinicDoctor in(String clinic, String user) {
        ClinicDoctor there = ClinicDoctor.find(
                        "legacyUserId = :user and clinicId = :clinic",
                        Parameters.with("user", user).and("clinic", clinic))
                .firstResult();
        if (there != null) {
            return there;
        }
        GlobalDoctor doctor = GlobalDoctor.find("legacyUserId", user).firstResult();
        return doctor == null ? null : work(doctor, clinic, "INFERRED");
    }

    private static ClinicDoctor work(GlobalDoctor doctor, String clinic, String origin) {
        ClinicDoctor there = new ClinicDoctor();
        there.id = id(doctor.legacyUserId, clinic);
        there.clinicId = clinic;
        there.globalDoctorId = doctor.id;
        there.legacyUserId = doctor.legacyUserId;
        there.specialization = doctor.specialization;
        there.licenseNumber = doctor.licenseNumber;
        there.experienceYears = doctor.experienceYears;
        there.active = doctor.status.equals("ACTIVE");
        there.origin = origin;
        there.persist();
        return there;
    }

    private static UUID id(String user, String clinic) {
        return StableId.of("clinic", "users", user, clinic);
    }
}
