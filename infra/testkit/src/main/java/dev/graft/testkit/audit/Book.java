package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** One service's database under audit: its domain tables and its ledger. */
sealed interface Book {

    DataSource database();

    String schema();

    List<String> legacyTables();

    void compare(Scratch scratch) throws SQLException, IOException;

    /** A query for what the service's topics must hold, over the tables that {@link #compare} copied. */
    String published();

    /** The legacy tables as a list for SQL. */
    default String quotedTables() {
        return "'" + String.join("', '", legacyTables()) + "'";
    }

    /** Adds the revision of everything that the service published. */
    default void copyPublications(Scratch scratch) throws SQLException, IOException {
        String copied = "publication_of_" + legacyTables().getFirst();
        scratch.copy(
                database(),
                "select topic, entity_id, revision from %s.publication".formatted(schema()),
                copied,
                "topic text, entity_id uuid, revision bigint");
        scratch.run("insert into publication select * from %s except select * from publication".formatted(copied));
    }

    /** Every live legacy row has exactly one entry that is not GONE, and nothing else has one. */
    default void compareLedger(Scratch scratch) throws SQLException, IOException {
        String owned = quotedTables();
        scratch.copy(
                database(),
                """
                select source_table, legacy_key, disposition, reason, clinic_id
                from %s.ledger
                where source_table in (%s) and disposition is not null and disposition <> 'GONE'
                """.formatted(schema(), owned),
                "actual_ledger",
                "source_table text, legacy_key text, disposition text, reason text, clinic_id text");
        scratch.run("create temp table expected_ledger as select * from implied_ledger where source_table in (%s)"
                .formatted(owned));
        new Comparison("ledger", List.of("source_table", "legacy_key"), List.of("disposition", "reason", "clinic_id"))
                .on(scratch);
        scratch.run("drop table expected_ledger, actual_ledger");
    }

    /** The book of doctor-service. */
    record Doctors(DataSource database, String schema) implements Book {

        @Override
        public List<String> legacyTables() {
            return List.of("users");
        }

        @Override
        public void compare(Scratch scratch) throws SQLException, IOException {
            DoctorBook.compare(scratch, database, schema);
        }

        @Override
        public String published() {
            return """
                    select 'graft.doctor.v1' as topic, id as entity_id, clinic_id, null::uuid as clinic_doctor_id,
                        null::uuid as clinic_patient_id, global_doctor_id, null::uuid as global_patient_id
                    from actual_clinic_doctors
                    union all
                    select 'graft.global-doctor.v1', id, null, null, null, null, null from actual_global_doctors
                    """;
        }
    }

    /** The book of patient-service. */
    record Patients(DataSource database, String schema) implements Book {

        @Override
        public List<String> legacyTables() {
            return List.of("patients");
        }

        @Override
        public void compare(Scratch scratch) throws SQLException, IOException {
            PatientBook.compare(scratch, database, schema);
        }

        @Override
        public String published() {
            return """
                    select 'graft.patient.v1' as topic, id as entity_id, clinic_id, null::uuid as clinic_doctor_id,
                        null::uuid as clinic_patient_id, null::uuid as global_doctor_id, global_patient_id
                    from actual_clinic_patients
                    union all
                    select 'graft.global-patient.v1', id, null, null, null, null, null from actual_global_patients
                    """;
        }
    }

    /** The book of appointment-service. */
    record Appointments(DataSource database, String schema) implements Book {

        @Override
        public List<String> legacyTables() {
            return List.of("clinics", "appointments");
        }

        @Override
        public void compare(Scratch scratch) throws SQLException, IOException {
            AppointmentBook.compare(scratch, database, schema);
        }

        @Override
        public String published() {
            return """
                    select 'graft.appointment.v1' as topic, id as entity_id, clinic_id, clinic_doctor_id, clinic_patient_id,
                        global_doctor_id, global_patient_id
                    from actual_appointments
                    union all
                    select 'graft.clinic.v1', id, legacy_id, null, null, null, null from actual_clinics
                    """;
        }
    }

    /** The book of analytics-service. It publishes events only, no states. */
    record Analytics(DataSource database, String schema) implements Book {

        @Override
        public List<String> legacyTables() {
            return Marketplace.TABLES;
        }

        @Override
        public void compare(Scratch scratch) throws SQLException, IOException {
            AnalyticsTruth.compute(scratch, database, schema);
            AnalyticsBook.compare(scratch, database, schema);
        }

        @Override
        public String published() {
            return """
                    select null::text as topic, null::uuid as entity_id, null::text as clinic_id,
                        null::uuid as clinic_doctor_id, null::uuid as clinic_patient_id, null::uuid as global_doctor_id,
                        null::uuid as global_patient_id
                    where false
                    """;
        }
    }
}
