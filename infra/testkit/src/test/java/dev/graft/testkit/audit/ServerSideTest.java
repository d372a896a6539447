package dev.graft.testkit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What the server made alone, judged by the auditor, who computes contacts and ids by other means. */
class ServerSideTest {
    private static final List<String> TABLES = List.of(
            "doctor-service/src/main/resources/db/live/V100__doctors.sql",
            "patient-service/src/main/resources/db/live/V200__patients.sql",
            "appointment-service/src/main/resources/db/live/V300__appointments.sql");

    @Test
    void theServerMakesWhatTheAuditorExpects() throws SQLException {
        try (TestDatabase legacy = filled()) {
            assertThat(findings(legacy)).isEmpty();
        }
    }

    @Test
    void oneWrongValueIsFound() throws SQLException {
        try (TestDatabase legacy = filled()) {
            run(legacy.dataSource(), "update live.clinic_patients set phone_normalised = null where legacy_id = 'p-2'");
            assertThat(findings(legacy)).hasSize(1);
        }
    }

    private static TestDatabase filled() throws SQLException {
        TestDatabase legacy = TestDatabase.legacy();
        SqlScript.of("infra/legacy/generate.sql")
                .with("patients", 3_000)
                .with("appointments", 6_000)
                .with("seed", 3)
                .runOn(legacy.dataSource());
        run(legacy.dataSource(), "create extension \"uuid-ossp\"; create schema live");
        for (String script : TABLES) {
            run(
                    legacy.dataSource(),
                    "set search_path = live; " + SqlScript.of(script).sql());
        }
        run(legacy.dataSource(), """
                create table live.ledger (source_table text, legacy_key text, disposition text, reason text, clinic_id text)
                """);
        ServerSide.fill(legacy.dataSource(), "live");
        return legacy;
    }

    /** Of the model; bookkeeping and evidence are no part of the server's job. */
    private static List<Finding> findings(TestDatabase legacy) {
        DataSource database = legacy.dataSource();
        return Auditor.of(database)
                .withDoctors(database)
                .withPatients(database)
                .withAppointments(database)
                .audit()
                .findings()
                .stream()
                .filter(finding -> !List.of("ledger", "affiliation_evidence").contains(finding.table()))
                .toList();
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
