package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What patient-service holds, against the truth. */
final class PatientBook {

    private PatientBook() {}

    static void compare(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        clinicPatients(scratch, database, schema);
        globalPatients(scratch, database, schema);
    }

    private static void clinicPatients(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, legacy_id, clinic_id, global_patient_id, name, phone, email, avatar, date_of_birth,
                    gender, gender_text, notes, status, status_text, created_at, updated_at, phone_normalised,
                    email_normalised
                from %s.clinic_patients
                """.formatted(schema), "actual_clinic_patients", """
                id uuid, legacy_id text, clinic_id text, global_patient_id uuid, name text, phone text, email text,
                avatar text, date_of_birth date, gender text, gender_text text, notes text, status text, status_text text, created_at timestamptz,
                updated_at timestamptz, phone_normalised text, email_normalised text
                """);
        new Comparison(
                        "clinic_patients",
                        List.of("legacy_id"),
                        List.of(
                                "id",
                                "clinic_id",
                                "global_patient_id",
                                "name",
                                "phone",
                                "email",
                                "avatar",
                                "date_of_birth",
                                "gender",
                                "gender_text",
                                "notes",
                                "status",
                                "status_text",
                                "created_at",
                                "updated_at",
                                "phone_normalised",
                                "email_normalised"))
                .on(scratch);
    }

    private static void globalPatients(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, founder_legacy_id, name, date_of_birth, gender, phone, email
                from %s.global_patients
                """.formatted(schema), "actual_global_patients", """
                id uuid, founder_legacy_id text, name text, date_of_birth date, gender text, phone text, email text
                """);
        new Comparison(
                        "global_patients",
                        List.of("founder_legacy_id"),
                        List.of("id", "name", "date_of_birth", "gender", "phone", "email"))
                .on(scratch);
    }
}
