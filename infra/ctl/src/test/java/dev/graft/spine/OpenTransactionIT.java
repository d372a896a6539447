package dev.graft.spine;

import static org.awaitility.Awaitility.await;

import dev.graft.stack.LegacyContent;
import dev.graft.stack.PostgresLine;
import dev.graft.stack.StackEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A transaction that is open when the snapshot starts commits changes whose LSNs are smaller than those of the rows that
 * the snapshot read. Runs on the next line of PostgreSQL, so that the whole stack has been seen on both.
 */
class OpenTransactionIT {

    @TempDir
    private Path folder;

    private CompletableFuture<Void> transaction = CompletableFuture.completedFuture(null);

    @Test
    void aTransactionOpenWhileTheSnapshotStartsIsNotLost() throws Exception {
        try (RunningStack stack = new RunningStack(folder, settings -> settings.with(PostgresLine.V18))) {
            stack.start(new LegacyContent.Sample(), event -> openWhenTheRowsAreThere(stack, event));
            transaction.join();
            stack.audited();
        }
    }

    private void openWhenTheRowsAreThere(RunningStack stack, StackEvent event) {
        if (event instanceof StackEvent.Done done && done.step().equals("legacy")) {
            transaction = CompletableFuture.runAsync(() -> changeAcrossTheSnapshot(stack));
            stack.awaitAnswer(
                    "legacy",
                    "select count(*) > 0 from pg_locks where mode = 'RowExclusiveLock' and granted and relation = 'clinic.patients'::regclass",
                    "t");
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
                    .until(() -> stack.graft("status").out(), OpenTransactionIT::tellsOfTheTransaction);
            statement.execute("update clinic.patients set name = 'Changed In The Open' where id = 'p-2'");
            statement.execute("delete from clinic.patients where id = 'p-3'");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
