package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.PostgresLine;
import dev.graft.stack.StackEvent;
import dev.graft.testkit.audit.Scope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A migration that begins with one clinic while somebody writes, and goes on with the others. A transaction that is open
 * when the snapshot starts commits changes whose LSNs are smaller than those of the rows that the snapshot read. Runs on the
 * next line of PostgreSQL, so that the whole stack has been seen on both.
 */
class FirstSnapshotIT {

    @TempDir
    private Path folder;

    private CompletableFuture<Void> transaction = CompletableFuture.completedFuture(null);

    @Test
    void aTransactionThatWasOpenIsNotLostAndAClinicAddedLaterComesInByAReplay() throws Exception {
        try (RunningStack stack = new RunningStack(
                folder, settings -> settings.with(PostgresLine.V18).forClinics("c-1"))) {
            stack.start(new LegacyContent.Sample(), event -> openWhenTheRowsAreThere(stack, event));
            transaction.join();
            Coverage one = stack.audited(Scope.everything().ofClinics("c-1"));
            assertThat(one.balanced()).isTrue();
            assertThat(one.entities()).containsEntry("clinicPatients", patients(stack, "where clinic_id = 'c-1'"));
            assertThat(stack.ask(
                            "patient", "select count(*) from live.clinic_patients where name = 'Changed In The Open'"))
                    .isEqualTo("1");

            addTheOtherClinics(stack);
            Coverage all = stack.audited();
            assertThat(all.balanced()).isTrue();
            assertThat(all.entities()).containsEntry("clinicPatients", patients(stack, ""));
        }
    }

    private static long patients(RunningStack stack, String which) throws SQLException {
        return Long.parseLong(stack.ask("legacy", "select count(*) from clinic.patients " + which));
    }

    private static void addTheOtherClinics(RunningStack stack) throws Exception {
        LocalStack all = new LocalStack(stack.settings().forClinics("all"));
        for (String service : List.of("doctor", "patient", "appointment")) {
            all.stop(service);
            stack.execute(service, "update consumed_position set next_offset = 0, epoch = epoch + 1");
            all.start(service);
        }
    }

    private void openWhenTheRowsAreThere(RunningStack stack, StackEvent event) {
        if (event instanceof StackEvent.Done done && done.step().equals("legacy")) {
            fill(stack);
            transaction = CompletableFuture.runAsync(() -> changeAcrossTheSnapshot(stack));
            stack.awaitAnswer(
                    "legacy",
                    "select count(*) > 0 from pg_locks where mode = 'RowExclusiveLock' and granted and relation = 'clinic.patients'::regclass",
                    "t");
        }
    }

    /** So many that appointments let their patients go first. */
    private static void fill(RunningStack stack) {
        try {
            stack.execute("legacy", """
                    insert into clinic.patients (id, clinic_id, name) select 'many-p' || n, 'c-1', 'One Of Many ' || n from generate_series(1, 1000) n;
                    insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date)
                      select 'many-a' || n, 'c-1', 'u-1', 'many-p' || n, now() from generate_series(1, 1000) n;
                    """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean tellsOfTheTransaction(String status) {
        return status.contains("replication slot graft_legacy is made once a transaction ends: open since 20")
                && status.contains("in database legacy (pid ");
    }

    private static void changeAcrossTheSnapshot(RunningStack stack) {
        try (Connection connection = stack.connect("legacy");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update clinic.patients set phone = '+37477555111' where id = 'p-1'");
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> stack.ask(
                                    "legacy",
                                    "select count(*) from pg_replication_slots where slot_name = 'graft_legacy'")
                            .equals("1"));
            await().atMost(Duration.ofSeconds(90))
                    .until(() -> stack.graft("status").out(), FirstSnapshotIT::tellsOfTheTransaction);
            statement.execute("update clinic.patients set name = 'Changed In The Open' where id = 'p-2'");
            statement.execute("delete from clinic.patients where id = 'p-3'");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
