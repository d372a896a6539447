package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.testkit.audit.ServerSide;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Statements of the server in one database, from the legacy tables to the new model. What it made first is the oracle. */
final class Limit implements Contender {
    private final BenchStack stack;
    private final ModelDatabase target;
    private final long rows;
    private @Nullable Fingerprint first;

    private Limit(BenchStack stack, ModelDatabase target, long rows) {
        this.stack = stack;
        this.target = target;
        this.rows = rows;
    }

    /** Over a copy of the legacy tables; has made the new model once. */
    static Limit over(BenchStack stack, ModelDatabase target, String legacy, LegacyRows rows)
            throws SQLException, IOException {
        target.createFrom(legacy);
        stack.execute(target.name(), "create extension \"uuid-ossp\"; analyze");
        Limit limit = new Limit(stack, target, rows.total());
        limit.run();
        limit.first = target.fingerprint();
        return limit;
    }

    /** What every other contender that makes the new model has to make. */
    Fingerprint oracle() {
        if (first == null) {
            throw new IllegalStateException("the limit has not run yet");
        }
        return first;
    }

    @Override
    public String name() {
        return "limit";
    }

    @Override
    public String note() {
        return "INSERT … SELECT by the server, in one database and one transaction; also the oracle";
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres");
    }

    @Override
    public void prepare() throws SQLException {
        target.empty();
    }

    @Override
    public Duration run() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(stack.addresses().jdbcUrl(target.name()));
        long begun = System.nanoTime();
        ServerSide.fill(source, "live");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return target.fingerprint().equals(oracle());
    }
}
