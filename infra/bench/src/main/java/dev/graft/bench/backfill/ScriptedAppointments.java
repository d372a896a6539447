package dev.graft.bench.backfill;

import static dev.graft.bench.backfill.CopyText.row;
import static dev.graft.bench.backfill.CopyText.value;

import dev.graft.bench.backfill.ScriptedPatients.Patient;
import dev.graft.cdc.StableId;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clinics, and appointments with their links, as a script moves them. */
final class ScriptedAppointments {
    private static final Set<String> STATUSES = Set.of("pending", "confirmed", "completed", "cancelled", "no_show");
    private static final String CLINICS =
            "select id, name, slug, city, time_zone, created_at, updated_at from clinic.clinics";
    private static final String APPOINTMENTS = """
            select id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes, status, reason, notes, amount,
                created_at, updated_at
            from clinic.appointments
            """;

    private final Connection legacy;
    private final Connection model;
    private final ScriptedDoctors doctors;
    private final ScriptedPatients patients;

    ScriptedAppointments(Connection legacy, Connection model, ScriptedDoctors doctors, ScriptedPatients patients) {
        this.legacy = legacy;
        this.model = model;
        this.doctors = doctors;
        this.patients = patients;
    }

    void migrate() throws SQLException, IOException {
        List<String> clinics = CopyText.out(legacy, CLINICS)
                .map(clinic -> StableId.of("clinic", "clinics", clinic[0]) + "\t" + String.join("\t", clinic))
                .toList();
        CopyText.in(
                model, "live.clinics (id, legacy_id, name, slug, city, time_zone, created_at, updated_at)", clinics);
        List<String> appointments =
                CopyText.out(legacy, APPOINTMENTS).map(this::linked).toList();
        CopyText.in(
                model,
                "live.appointments (id, legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id, starts_at, "
                        + "duration_minutes, status, status_text, reason, notes, amount, created_at, updated_at, "
                        + "parked_for, clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id)",
                appointments);
    }

    private String linked(String[] appointment) {
        String clinic = value(appointment[1]);
        String doctor = value(appointment[2]);
        String key = value(appointment[3]);
        UUID clinicDoctor = clinic == null || doctor == null ? null : doctors.in(clinic, doctor);
        Patient patient = key == null ? null : patients.get(key);
        String reason = reason(clinic, doctor, key, clinicDoctor, patient);
        String status = appointment[6];
        boolean known = STATUSES.contains(status);
        return row(
                StableId.of("clinic", "appointments", appointment[0]),
                appointment[0],
                appointment[1],
                appointment[2],
                appointment[3],
                appointment[4],
                appointment[5],
                known ? status.toUpperCase(Locale.ROOT) : "UNKNOWN",
                known ? null : status,
                appointment[7],
                appointment[8],
                appointment[9],
                appointment[10],
                appointment[11],
                reason,
                reason == null && doctor != null && patient != null
                        ? row(clinicDoctor, patient.id(), ScriptedDoctors.globalId(doctor), patient.person())
                        : row(null, null, null, null));
    }

    /** The first that holds; null when it can be linked. */
    private @Nullable String reason(
            @Nullable String clinic,
            @Nullable String doctor,
            @Nullable String key,
            @Nullable UUID clinicDoctor,
            @Nullable Patient patient) {
        if (clinic == null) {
            return "NO_CLINIC";
        }
        if (doctor == null) {
            return "NO_DOCTOR";
        }
        if (key == null) {
            return "NO_PATIENT";
        }
        if (clinicDoctor == null) {
            return doctors.isDoctor(doctor) ? "DOCTOR_NOT_IN_CLINIC" : "DOCTOR_AWAITED";
        }
        if (patient == null) {
            return "PATIENT_AWAITED";
        }
        return clinic.equals(patient.clinic()) ? null : "CLINIC_MISMATCH";
    }
}
