package dev.graft.patient.store;

import dev.graft.patient.model.ClinicPatient;
import dev.graft.patient.model.ClinicPatientId;
import dev.graft.patient.model.ClinicRecord;
import dev.graft.patient.model.Demographics;
import dev.graft.patient.model.Gender;
import dev.graft.patient.model.GlobalPatientId;
import dev.graft.patient.model.Identifiers;
import dev.graft.patient.model.PatientStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code clinic_patients} as a record. */
final class PatientRow {

    private PatientRow() {}

    static ClinicPatient read(ResultSet row) throws SQLException {
        return new ClinicPatient(
                new ClinicPatientId(row.getObject("id", UUID.class)),
                row.getString("legacy_id"),
                row.getString("clinic_id"),
                new GlobalPatientId(row.getObject("global_patient_id", UUID.class)),
                demographics(row),
                clinicRecord(row),
                new Identifiers(row.getString("phone_normalised"), row.getString("email_normalised")));
    }

    private static Demographics demographics(ResultSet row) throws SQLException {
        String gender = row.getString("gender");
        return new Demographics(
                row.getString("name"),
                row.getString("phone"),
                row.getString("email"),
                row.getObject("date_of_birth", LocalDate.class),
                gender == null ? null : Gender.valueOf(gender));
    }

    private static ClinicRecord clinicRecord(ResultSet row) throws SQLException {
        return new ClinicRecord(
                row.getString("gender_text"),
                row.getString("avatar"),
                row.getString("notes"),
                PatientStatus.valueOf(row.getString("status")),
                row.getString("status_text"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
