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

    /** Every live legacy row has exactly one entry that is not GONE, and nothing else has one. */
    default void compareLedger(Scratch scratch) throws SQLException, IOException {
        String owned = "'" + String.join("', '", legacyTables()) + "'";
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
    }
}
