package dev.graft.patient.store;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import dev.graft.patient.model.ClinicPatient;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Clinic patients, a batch at a time. Inside a transaction only. */
public final class ClinicPatientTable {

    private static final String UPSERT = """
            insert into clinic_patients as p (id, legacy_id, clinic_id, global_patient_id, name, phone, email, avatar,
              date_of_birth, gender, gender_text, notes, status, status_text, created_at, updated_at, phone_normalised,
              email_normalised)
            select *
            from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
              ?::text[])
            on conflict (id) do update
            set (clinic_id, name, phone, email, avatar, date_of_birth, gender, gender_text, notes, status, status_text, created_at,
              updated_at, phone_normalised, email_normalised) =
              (excluded.clinic_id, excluded.name, excluded.phone, excluded.email, excluded.avatar,
              excluded.date_of_birth, excluded.gender, excluded.gender_text, excluded.notes, excluded.status, excluded.status_text,
              excluded.created_at, excluded.updated_at, excluded.phone_normalised, excluded.email_normalised)
            where (p.clinic_id, p.name, p.phone, p.email, p.avatar, p.date_of_birth, p.gender, p.gender_text, p.notes, p.status,
              p.status_text, p.created_at, p.updated_at, p.phone_normalised, p.email_normalised)
              is distinct from
              (excluded.clinic_id, excluded.name, excluded.phone, excluded.email, excluded.avatar,
              excluded.date_of_birth, excluded.gender, excluded.gender_text, excluded.notes, excluded.status, excluded.status_text,
              excluded.created_at, excluded.updated_at, excluded.phone_normalised, excluded.email_normalised)
            """;

    private static final String DELETE = "delete from clinic_patients where legacy_id = any (?)";

    private static final String LOAD = "select * from clinic_patients where legacy_id = any (?)";

    private final Connection connection;

    public ClinicPatientTable(Connection connection) {
        this.connection = connection;
    }

    /** Writes records that are new or differ. The person of a record that is there already stays as it is. */
    public void upsert(Collection<ClinicPatient> patients) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, patients)) {
            statement
                    .column(patient -> patient.id().value())
                    .column(ClinicPatient::legacyId)
                    .column(ClinicPatient::clinicId)
                    .column(patient -> patient.person().value())
                    .column(patient -> patient.demographics().name())
                    .column(patient -> patient.demographics().phone())
                    .column(patient -> patient.demographics().email())
                    .column(patient -> patient.clinicRecord().avatar())
                    .column(patient -> patient.demographics().dateOfBirth())
                    .column(patient -> patient.demographics().gender())
                    .column(patient -> patient.clinicRecord().genderText())
                    .column(patient -> patient.clinicRecord().notes())
                    .column(patient -> patient.clinicRecord().status())
                    .column(patient -> patient.clinicRecord().statusText())
                    .column(patient -> patient.clinicRecord().createdAt())
                    .column(patient -> patient.clinicRecord().updatedAt())
                    .column(patient -> patient.identifiers().phone())
                    .column(patient -> patient.identifiers().email())
                    .update();
        }
    }

    /** Removes the records of these legacy rows, where there are any. */
    public void delete(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, legacyIds)) {
            statement.column(id -> id).update();
        }
    }

    /** The records of these legacy rows that there are. */
    public List<ClinicPatient> load(Collection<String> legacyIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, LOAD, legacyIds)) {
            return statement.column(id -> id).list(PatientRow::read);
        }
    }
}
