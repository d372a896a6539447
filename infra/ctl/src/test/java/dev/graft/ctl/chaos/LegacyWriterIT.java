package dev.graft.ctl.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.testkit.TestDatabase;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** The writer on the real tables of the legacy system. */
class LegacyWriterIT {
    private static final List<String> TABLES = List.of(
            "clinic.clinics",
            "clinic.users",
            "clinic.patients",
            "clinic.appointments",
            "marketplace.specialist_profiles",
            "marketplace.consultation_requests",
            "marketplace.orders",
            "marketplace.reviews");

    @Test
    void aHistoryEndsInTheSameRowsWhenStepsAreRepeatedAndConnectionsCut() throws Exception {
        List<WriterStep> history = History.of(11, 1, 600);
        try (TestDatabase calm = TestDatabase.legacySample();
                TestDatabase harmed = TestDatabase.legacySample()) {
            write(calm, history, step -> {});
            write(harmed, twice(history), step -> {
                if (step % 50 == 0) {
                    cut(harmed);
                }
            });
            for (String table : TABLES) {
                assertThat(rows(harmed, table)).as(table).isEqualTo(rows(calm, table));
            }
            assertThat(rows(calm, "clinic.patients"))
                    .contains("Made-up Patient", "Made-up Copy", "long-p-");
            assertThat(rows(calm, "marketplace.specialist_profiles")).contains("w-sp-", "long-sp-", "Mars");
        }
    }

    /** As after a lost answer: whatever is committed at once is done again. */
    private static List<WriterStep> twice(List<WriterStep> history) {
        return history.stream()
                .flatMap(step -> switch (step) {
                    case WriterStep.Transaction transaction -> List.of(step, step).stream();
                    case WriterStep.Copy copy -> List.of(step, step).stream();
                    case WriterStep.OpenLong open -> List.of(step).stream();
                    case WriterStep.CloseLong close -> List.of(step).stream();
                })
                .toList();
    }

    private interface Meanwhile {
        void after(int step) throws SQLException;
    }

    private static void write(TestDatabase database, List<WriterStep> steps, Meanwhile meanwhile) throws Exception {
        try (LegacyWriter writer = new LegacyWriter(database.dataSource())) {
            for (int step = 0; step < steps.size(); step++) {
                writer.write(steps.get(step));
                meanwhile.after(step);
            }
        }
    }

    private static void cut(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static String rows(TestDatabase database, String table) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            var out = new StringWriter();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + " order by id) to stdout", out);
            return out.toString();
        }
    }
}
