package dev.graft.cdc.quarkus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.graft.cdc.BrokenLawException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The laws that have their home in the shared library, on real PostgreSQL. */
class PipelineIT {

    /** A thread for each task: the common pool has a single one on a machine of two cores. */
    private static final Executor ALONGSIDE = task -> new Thread(task).start();

    private NotesStage stage;

    @BeforeEach
    void open() throws SQLException {
        stage = new NotesStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theLastChangeOfAKeyWinsInsideABatch() throws SQLException {
        stage.put("n-1", "first", 1)
                .put("n-2", "other", 2)
                .put("n-1", "second", 3)
                .runAll();
        assertThat(stage.body("n-1")).isEqualTo("second");
        assertThat(stage.emitted()).containsExactlyInAnyOrder("created 1", "created 1");
    }

    @Test
    void aPublishedStateTellsTheRecordThatShapedIt() throws SQLException {
        stage.put("n-1", "first", 1)
                .put("n-2", "other", 2)
                .put("n-1", "second", 3)
                .put("n-2", "other again", 4);
        stage.run(0, 3);
        stage.run(3, 4);
        String position = "\"position\":{\"epoch\":1,\"partition\":0,\"offset\":%d}";
        assertThat(stage.emittedValues())
                .satisfiesExactlyInAnyOrder(
                        value -> assertThat(value).contains("second", position.formatted(2)),
                        value -> assertThat(value).contains("\"other\"", position.formatted(1)),
                        value -> assertThat(value).contains("other again", position.formatted(3)));
    }

    @Test
    void aLateReplayCannotUndoADelete() throws SQLException {
        stage.put("n-1", "text", 1).delete("n-1", 2).tombstone("n-1", 2).runAll();
        stage.run(0, 1);
        assertThat(stage.body("n-1")).isEqualTo("no row");
        assertThat(stage.disposition("n-1")).isEqualTo("GONE");
    }

    @Test
    void aTombstoneAloneIsADeleteBecauseCompactionMayLeaveNothingElse() throws SQLException {
        stage.put("n-1", "text", 1).tombstone("n-1", 2).runAll();
        assertThat(stage.body("n-1")).isEqualTo("no row");
        assertThat(stage.disposition("n-1")).isEqualTo("GONE");
    }

    @Test
    void aRedeliveredTombstoneCannotUndoALaterInsert() throws SQLException {
        stage.put("n-1", "old", 1).delete("n-1", 2).tombstone("n-1", 2).put("n-1", "new", 3);
        stage.delete("n-1", 2).tombstone("n-1", 2).put("n-1", "new", 3);
        for (int offset = 0; offset < 7; offset++) {
            stage.run(offset, offset + 1);
            if (offset > 3) {
                assertThat(stage.body("n-1")).isEqualTo("new");
            }
        }
    }

    @Test
    void aCommitOfATransactionOpenAtTheSnapshotBeatsTheSnapshotRead() throws SQLException {
        stage.read("n-1", "as read").put("n-1", "as committed", 5).runAll();
        assertThat(stage.body("n-1")).isEqualTo("as committed");
    }

    @Test
    void aReplayRestoresWhatIsMissingAndPublishesNothingTwice() throws SQLException {
        stage.put("n-1", "first", 1).put("n-1", "second", 2).runAll();
        stage.sql("delete from live.notes");
        stage.runAll();
        assertThat(stage.body("n-1")).isEqualTo("second");
        assertThat(stage.emitted()).containsExactly("created 1");
    }

    @Test
    void revisionsGoOnAcrossADelete() throws SQLException {
        stage.put("n-1", "a", 1).put("n-1", "b", 2).delete("n-1", 3).put("n-1", "b", 4);
        for (int offset = 0; offset < 4; offset++) {
            stage.run(offset, offset + 1);
        }
        assertThat(stage.emitted()).containsExactly("created 1", "updated 2", "deleted 3", "created 4");
    }

    @Test
    void nothingIsPublishedWhenThePayloadDidNotChange() throws SQLException {
        stage.put("n-1", "same", 1).put("n-1", "same", 2);
        stage.run(0, 1);
        stage.run(1, 2);
        assertThat(stage.emitted()).containsExactly("created 1");
    }

    /** Until a table is analysed a plan takes it for small, and would read all of it again for each batch. */
    @Test
    void aBatchReadsTheLinesOfItsOwnKeysAlsoInATableThatIsNew() throws SQLException {
        int size = 200;
        int batches = 20;
        for (int number = 0; number < size * batches; number++) {
            stage.put("n-" + number, "text", number);
        }
        for (int batch = 0; batch < batches; batch++) {
            stage.run(batch * size, (batch + 1) * size);
        }
        String counted =
                "select n_tup_ins from pg_stat_user_tables where schemaname = 'live' and relname = 'publication'";
        await().until(() -> stage.ask(counted).equals(Integer.toString(size * batches)));
        String read = """
                select sum(coalesce(idx_tup_read, 0)) from pg_stat_user_indexes
                where schemaname = 'live' and relname in ('ledger', 'publication')
                """;
        assertThat(Integer.parseInt(stage.ask(read))).isLessThan(3 * size * batches);
        String scanned = "select sum(seq_tup_read) from pg_stat_user_tables where relname in ('ledger', 'publication')";
        assertThat(stage.ask(scanned)).isEqualTo("0");
    }

    @Test
    void aRowThatCannotBeReadWaitsInQuarantineWhileItsBatchLands() throws SQLException {
        stage.put("n-1", "good", 1)
                .record("n-2", "{\"after\":", null)
                .put("n-3", "good", 3)
                .runAll();
        assertThat(stage.body("n-3")).isEqualTo("good");
        assertThat(stage.disposition("n-2")).isEqualTo("QUARANTINED MALFORMED_JSON");
        assertThat(stage.ask("select record_offset || ' ' || convert_from(record_value, 'UTF8') from live.quarantine"))
                .isEqualTo("1 {\"after\":");
    }

    @Test
    void whatCameBeforeAnUnreadableRecordDoesNotMatter() throws SQLException {
        stage.put("n-1", "good", 1).record("n-1", "{", null);
        stage.run(0, 1);
        stage.run(1, 2);
        assertThat(stage.body("n-1")).isEqualTo("no row");
        assertThat(stage.disposition("n-1")).isEqualTo("QUARANTINED MALFORMED_JSON");
    }

    @Test
    void aBetterRecordOfTheKeyEndsTheQuarantine() throws SQLException {
        stage.record("n-1", "{", null).put("n-1", "mended", 2);
        stage.run(0, 1);
        stage.run(1, 2);
        assertThat(stage.disposition("n-1")).isEqualTo("MIGRATED");
        assertThat(stage.ask("select count(*) from live.quarantine")).isEqualTo("0");
    }

    @Test
    void aStrayIsKeptOnceHoweverOftenItIsRead() throws SQLException {
        stage.put("n-1", "good", 1).stray();
        stage.runAll();
        stage.runAll();
        assertThat(stage.ask("select count(*) from live.quarantine where legacy_key is null"))
                .isEqualTo("1");
    }

    @Test
    void aBatchFromALostPositionTakesNoEffect() throws SQLException {
        stage.put("n-1", "good", 1);
        stage.sql("update live.consumed_position set epoch = epoch + 1");
        assertThatThrownBy(() -> stage.pipeline(false).run(stage.batch(0, 1)))
                .isInstanceOf(LostPositionException.class);
        assertThat(stage.body("n-1")).isEqualTo("no row");
    }

    @Test
    void ofTwoOwnersOfAPositionOneTakesEffect() throws Exception {
        stage.put("n-1", "good", 1);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(this::tookEffect, ALONGSIDE);
        CompletableFuture<Boolean> two = CompletableFuture.supplyAsync(this::tookEffect, ALONGSIDE);
        assertThat(one.get(20, TimeUnit.SECONDS)).isNotEqualTo(two.get(20, TimeUnit.SECONDS));
        assertThat(stage.emitted()).containsExactly("created 1");
    }

    private boolean tookEffect() {
        try {
            stage.pipeline(false).run(stage.batch(0, 1));
            return true;
        } catch (LostPositionException refused) {
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRowLeftWithoutADispositionRollsTheBatchBack() throws SQLException {
        stage.put("n-1", "good", 1);
        assertThatThrownBy(() -> stage.pipeline(true).run(stage.batch(0, 1)))
                .isInstanceOf(BrokenLawException.class)
                .hasMessageContaining("Law 5");
        assertThat(stage.ask("select next_offset from live.consumed_position")).isEqualTo("0");
        assertThat(stage.body("n-1")).isEqualTo("no row");
    }

    @Test
    void aBatchWaitsForASwapOfGenerations() throws Exception {
        stage.put("n-1", "good", 1);
        try (Connection swap = stage.connect();
                Statement statement = swap.createStatement()) {
            swap.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('graft generation'))");
            CompletableFuture<Boolean> batch = CompletableFuture.supplyAsync(this::tookEffect, ALONGSIDE);
            assertThatThrownBy(() -> batch.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            swap.rollback();
            assertThat(batch.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aBatchWaitsForTheJointWriter() throws Exception {
        stage.put("n-1", "good", 1);
        try (Connection other = stage.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('graft joint live'))");
            CompletableFuture<Boolean> batch = CompletableFuture.supplyAsync(this::tookEffect, ALONGSIDE);
            assertThatThrownBy(() -> batch.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            assertThat(stage.ask("select topic from live.consumed_position for update skip locked"))
                    .as("positions that the batch does not hold while it waits")
                    .isEqualTo("no row");
            other.rollback();
            assertThat(batch.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void publishingAgainAndABatchDoNotLockEachOtherOut() throws Exception {
        stage.put("n-1", "good", 1);
        try (Connection other = stage.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table live.ledger");
            CompletableFuture<Boolean> again = CompletableFuture.supplyAsync(this::publishedAgain, ALONGSIDE);
            awaitWaiting(1);
            CompletableFuture<Boolean> batch = CompletableFuture.supplyAsync(this::tookEffect, ALONGSIDE);
            awaitWaiting(2);
            other.rollback();
            assertThat(again.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(batch.get(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    private boolean publishedAgain() {
        try {
            stage.pipeline(false).publishAgain(List.of(stage.logStart()));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aChoreWaitsForTheJointWriterAndTakesEffectAsAWhole() throws Exception {
        try (Connection other = stage.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('graft joint live'))");
            CompletableFuture<Boolean> chore = CompletableFuture.supplyAsync(this::didChore, ALONGSIDE);
            assertThatThrownBy(() -> chore.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            other.rollback();
            assertThat(chore.get(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(stage.body("n-1")).isEqualTo("by the clock");
        assertThatThrownBy(() -> stage.pipeline().betweenBatches(connection -> {
                    write(connection, "update notes set body = 'half'");
                    throw new SQLException("refused");
                }))
                .hasMessage("refused");
        assertThat(stage.body("n-1")).isEqualTo("by the clock");
    }

    private boolean didChore() {
        try {
            return stage.pipeline()
                    .betweenBatches(
                            connection -> write(connection, "insert into notes values ('n-1', 'by the clock')"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWaiting(int sessions) {
        await().until(
                        () -> stage.ask("select count(*) from pg_locks where not granted"),
                        Integer.toString(sessions)::equals);
    }

    private static boolean write(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql) == 1;
        }
    }
}
