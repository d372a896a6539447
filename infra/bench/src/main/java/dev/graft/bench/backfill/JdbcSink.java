package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.stack.Checkout;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** The peer that copies the tables ({@link SinkCopy}), which is an easier job than ours. */
final class JdbcSink implements Contender {
    private static final double NEARLY = 0.9;

    private final LegacyRows rows;
    private final Progress progress;
    private final SinkCopy copy;

    JdbcSink(BenchStack stack, Checkout checkout, LegacyRows rows, TopicEnds broker, Progress progress)
            throws SQLException, IOException {
        this.rows = rows;
        this.progress = progress;
        this.copy = new SinkCopy(stack, checkout, broker);
    }

    @Override
    public String name() {
        return "jdbc-sink";
    }

    @Override
    public String note() {
        return "Debezium 3.5.0 source and JDBC sink in one worker, upsert by UNNEST, batches of 2,000, 4 tasks: copies the "
                + "tables, neither groups nor links nor publishes";
    }

    @Override
    public long rows() {
        return rows.total();
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres", "kafka", name());
    }

    @Override
    public void prepare() throws SQLException, InterruptedException {
        copy.prepare();
    }

    @Override
    public Duration run() throws SQLException, IOException, InterruptedException {
        Patience patience = new Patience(progress, name() + ": rows captured and written", rows());
        long begun = System.nanoTime();
        copy.start(SinkCopy.Start.ALL_ROWS);
        patience.await(this::written);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Counting rows would slow it down; what its consumers have committed is enough until it is nearly done. */
    private long written() throws SQLException, IOException, InterruptedException {
        long committed = copy.committed();
        if (committed < rows() * NEARLY) {
            copy.requireHealth();
            return (copy.topics().records() + committed) / 2;
        }
        long counted = copy.target().count();
        return counted < rows() ? counted : Patience.DONE;
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return copy.target().equalLegacy();
    }

    @Override
    public void rest() throws SQLException, IOException, InterruptedException {
        copy.stop();
    }
}
