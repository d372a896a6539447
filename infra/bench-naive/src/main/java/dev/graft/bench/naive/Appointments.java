package dev.graft.bench.naive;

import dev.graft.cdc.StableId;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps appointments and links them; those that wait are looked at again when somebody comes whom they name. */
@ApplicationScoped
class Appointments {
    private static final Set<String> STATUSES = Set.of("pending", "confirmed", "completed", "cancelled", "no_show");

    private final Doctors doctors;

    Appointments(Doctors doctors) {
        this.doctors = doctors;
    }

    void keep(Captured row) {
        Appointment appointment = new Appointment();
        appointment.id = StableId.of("clinic", "appointments", row.key());
        appointment.legacyId = row.key();
        appointment.clinicId = row.text("clinic_id");
        appointment.legacyDoctorId = row.text("doctor_id");
        appointment.legacyPatientId = row.text("patient_id");
        appointment.startsAt = row.moment("appointment_date");
        appointment.durationMinutes = row.number("duration_minutes");
        appointment.status = row.status(STATUSES);
        appointment.statusText = row.oddStatus(STATUSES);
        appointment.reason = row.text("reason");
        appointment.notes = row.text("notes");
        String amount = row.text("amount");
        appointment.amount = amount == null ? null : new BigDecimal(amount);
        appointment.createdAt = row.moment("created_at");
        appointment.updatedAt = row.moment("updated_at");
        link(appointment, doctors);
        appointment.persist();
    }

    static void relink(String column, String key, Doctors doctors) {
        List<Appointment> named = Appointment.list(column, key);
        named.forEach(appointment -> link(appointment, doctors));
    }

    private static void link(Appointment appointment, Doctors doctors) {
        String clinic = appointment.clinicId;
        String user = appointment.legacyDoctorId;
        ClinicDoctor doctor = clinic == null || user == null ? null : doctors.in(clinic, user);
        String key = appointment.legacyPatientId;
        ClinicPatient patient =
                key == null ? null : ClinicPatient.find("legacyId", key).firstResult();
        appointment.parkedFor = reason(appointment, doctor, patient);
        boolean linked = appointment.parkedFor == null && doctor != null && patient != null;
        appointment.clinicDoctorId = linked && doctor != null ? doctor.id : null;
        appointment.globalDoctorId = linked && doctor != null ? doctor.globalDoctorId : null;
        appointment.clinicPatientId = linked && patient != null ? patient.id : null;
        appointment.globalPatientId = linked && patient != null ? patient.globalPatientId : null;
    }

    private static @Nullable String reason(
            Appointment appointment, @Nullable ClinicDoctor doctor, @Nullable ClinicPatient patient) {
        if (appointment.clinicId == null) {
            return "NO_CLINIC";
        }
        if (appointment.legacyDoctorId == null) {
            return "NO_DOCTOR";
        }
        if (appointment.legacyPatientId == null) {
            return "NO_PATIENT";
        }
        if (doctor == null) {
            return "DOCTOR_AWAITED";
        }
        if (patient == null) {
            return "PATIENT_AWAITED";
        }
        return appointment.clinicId.equals(patient.clinicId) ? null : "CLINIC_MISMATCH";
    }
}
