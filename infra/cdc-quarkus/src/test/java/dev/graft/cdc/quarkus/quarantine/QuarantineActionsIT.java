package dev.graft.cdc.quarkus.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.cdc.quarkus.effect.EffectMetrics;
import dev.graft.cdc.quarkus.pipeline.NotesStage;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators do with kept records, on real PostgreSQL. */
class QuarantineActionsIT {
    private static final Selection ALL = new Selection(null, null, null, false);
    private static final String KEPT =
            "select string_agg(record_offset || ' ' || code, ', ' order by record_offset) from live.quarantine";

    private static final MeterRegistry METERS = new SimpleMeterRegistry();

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
    void aRetriedRecordThatCanBeReadByNowLandsAsIfItHadArrivedSo() throws SQLException {
        stage.strange("n-1", "text", 7).put("n-2", "other", 8).runAll();
        assertThat(stage.disposition("n-1")).isEqualTo("QUARANTINED COLUMN_MISSING");

        assertThat(retryLearnt().result()).isEqualTo("1 record driven again: 1 settled, 0 still in quarantine");

        assertThat(stage.body("n-1")).isEqualTo("text");
        assertThat(stage.disposition("n-1")).isEqualTo("MIGRATED");
        assertThat(stage.ask("select count(*) from live.quarantine")).isEqualTo("0");
        assertThat(stage.emitted()).containsExactly("created 1", "created 1");
        assertThat(stage.ask("select next_offset from live.consumed_position")).isEqualTo("2");
    }

    @Test
    void aRetriedRecordKeepsItsHeadersSoThatItsRedeliveryIsRecognised() throws SQLException {
        stage.strange("n-1", "text", 7).runAll();
        retryLearnt();
        assertThat(stage.ask("select source_epoch || ' ' || streamed_lsn from live.ledger"))
                .isEqualTo("1 7");
    }

    @Test
    void aRecordThatStillCannotBeReadStaysAsOldAsItIs() throws SQLException {
        stage.strange("n-1", "text", 7).runAll();
        stage.sql("update live.quarantine set quarantined_at = '2001-01-01', code = 'MALFORMED_JSON'");

        QuarantineActions.Answer answer = run(stage.pipeline(), Action.RETRY, ALL);

        assertThat(answer.left()).isEqualTo(1);
        assertThat(stage.ask("select id || ' ' || quarantined_at::date || ' ' || code from live.quarantine"))
                .isEqualTo("1 2001-01-01 COLUMN_MISSING");
        stage.runAll();
        assertThat(stage.ask("select id || ' ' || quarantined_at::date from live.quarantine"))
                .isEqualTo("1 2001-01-01");
    }

    @Test
    void aRetriedRecordNeverOvertakesANewerOneOfItsKey() throws Exception {
        for (boolean retryFirst : List.of(true, false)) {
            String key = "n-" + retryFirst;
            int offset = retryFirst ? 0 : 2;
            stage.strange(key, "old", 10 * offset + 1).put(key, "new", 10 * offset + 2);
            stage.run(offset, offset + 1);
            Work newer = () -> stage.pipeline().run(stage.batch(offset + 1, offset + 2));
            race(retryFirst ? this::retryLearnt : newer, retryFirst ? newer : this::retryLearnt);
            assertThat(stage.body(key)).isEqualTo("new");
            assertThat(stage.disposition(key)).isEqualTo("MIGRATED");
        }
        assertThat(stage.ask("select count(*) from live.quarantine")).isEqualTo("0");
    }

    /** Stops the first just before it publishes, and lets it go when the second waits as well. */
    private void race(Work first, Work second) throws Exception {
        CompletableFuture<Void> one;
        CompletableFuture<Void> two;
        try (Connection gate = stage.connect();
                Statement statement = gate.createStatement()) {
            gate.setAutoCommit(false);
            statement.execute("lock table live.publication in access exclusive mode");
            one = start(first);
            awaitWaiting(1);
            two = start(second);
            awaitWaiting(2);
            gate.rollback();
        }
        one.get(20, TimeUnit.SECONDS);
        two.get(20, TimeUnit.SECONDS);
    }

    private void awaitWaiting(int transactions) {
        String waiting =
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
        await().until(() -> stage.ask(waiting), Integer.toString(transactions)::equals);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static CompletableFuture<Void> start(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                command -> new Thread(command).start());
    }

    @Test
    void aRecordThatWasTakenOutOfQuarantineByANewerOneIsNotDrivenAgain() throws SQLException {
        stage.strange("n-1", "old", 1).put("n-1", "new", 2);
        stage.run(0, 1);
        stage.run(1, 2);
        assertThat(retryLearnt().records()).isZero();
        assertThat(stage.body("n-1")).isEqualTo("new");
    }

    @Test
    void aDiscardedRowIsExcludedAndStaysSoOverAReplayUntilANewerRecordArrives() throws SQLException {
        stage.strange("n-1", "lost", 1).put("n-1", "newer", 2);
        stage.run(0, 1);
        run(stage.pipeline(), Action.DISCARD, ALL);
        assertThat(stage.disposition("n-1")).isEqualTo("EXCLUDED DISCARDED");

        stage.run(0, 1);
        assertThat(stage.disposition("n-1")).isEqualTo("EXCLUDED DISCARDED");
        assertThat(run(stage.pipeline(), Action.RETRY, ALL).records()).isZero();

        stage.run(1, 2);
        assertThat(stage.disposition("n-1")).isEqualTo("MIGRATED");
        assertThat(stage.body("n-1")).isEqualTo("newer");
        assertThat(stage.ask(KEPT)).isEqualTo("null");
    }

    @Test
    void aDiscardHoldsInARebuildAndForAVersionThatCouldReadTheRecord() throws SQLException {
        stage.strange("n-1", "lost", 1).stray().runAll();
        run(stage.pipeline(), Action.DISCARD, ALL);
        stage.sql(
                "delete from live.quarantine; delete from live.ledger; update live.consumed_position set next_offset = 0");

        stage.learntPipeline().run(stage.batch(0, 2));

        assertThat(stage.disposition("n-1")).isEqualTo("EXCLUDED DISCARDED");
        assertThat(stage.body("n-1")).isEqualTo("no row");
        assertThat(stage.ask(KEPT)).isEqualTo("0 COLUMN_MISSING, 1 KEY_MISSING");
    }

    @Test
    void aDiscardCanBeTakenBack() throws SQLException {
        stage.strange("n-1", "text", 1).runAll();
        run(stage.pipeline(), Action.DISCARD, ALL);
        assertThat(run(stage.pipeline(), Action.RESTORE, ALL).left()).isEqualTo(1);
        assertThat(stage.disposition("n-1")).isEqualTo("QUARANTINED COLUMN_MISSING");

        run(stage.pipeline(), Action.DISCARD, ALL);
        assertThat(run(stage.learntPipeline(), Action.RESTORE, ALL).left()).isZero();
        assertThat(stage.body("n-1")).isEqualTo("text");
        assertThat(stage.disposition("n-1")).isEqualTo("MIGRATED");
    }

    @Test
    void aStrayThatHasAKeyByNowLandsUnlessItsKeyHasMovedOn() throws SQLException {
        stage.stray().stray().put("n-2", "newer", 9).runAll();
        stage.sql("update live.quarantine set record_key = convert_to(format('{\"id\":\"n-%s\"}', id), 'UTF8')");

        assertThat(run(stage.pipeline(), Action.RETRY, ALL).left()).isZero();

        assertThat(stage.body("n-1")).isEqualTo("x");
        assertThat(stage.body("n-2")).isEqualTo("newer");
    }

    @Test
    void manyRecordsAreTakenSomeAtATimeAndEachOnce() throws SQLException {
        for (int i = 0; i < 450; i++) {
            stage.strange("n-" + i, "text", i + 1);
        }
        stage.record("other", "{", null).runAll();
        double kept = driven("KEPT");
        double driven = driven("SETTLED");
        Selection missing = new Selection(null, "notes", "COLUMN_MISSING", false);
        assertThat(run(stage.pipeline(), Action.RETRY, missing))
                .isEqualTo(new QuarantineActions.Answer(
                        450, 450, "450 records driven again: 0 settled, 450 still in quarantine"));
        double settled = settled();
        assertThat(run(stage.learntPipeline(), Action.RETRY, missing).left()).isZero();
        assertThat(settled() - settled).isEqualTo(450);
        assertThat(driven("KEPT") - kept).isEqualTo(450);
        assertThat(driven("SETTLED") - driven).isEqualTo(450);
        assertThat(stage.ask(KEPT)).isEqualTo("450 MALFORMED_JSON");
    }

    private QuarantineActions.Answer retryLearnt() throws SQLException {
        return run(stage.learntPipeline(), Action.RETRY, ALL);
    }

    private static double driven(String outcome) {
        return METERS.counter("graft.quarantine.driven", "action", "RETRY", "outcome", outcome)
                .count();
    }

    private static double settled() {
        return METERS.counter("graft.rows.settled", "table", "notes", "disposition", "MIGRATED")
                .count();
    }

    private static QuarantineActions.Answer run(Pipeline pipeline, Action action, Selection selection)
            throws SQLException {
        return new QuarantineActions(pipeline, new EffectMetrics(METERS), METERS).run(action, selection);
    }
}
