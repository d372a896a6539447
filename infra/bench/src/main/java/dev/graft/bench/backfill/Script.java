package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.CpuTime;
import dev.graft.stack.StackAddresses;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** What people write by hand for the one weekend: COPY out, transform in memory, COPY in; no publishing, no second run. */
final class Script implements Contender {
    private final BenchStack stack;
    private final ModelDatabase target;
    private final LegacyRows rows;
    private final Fingerprint oracle;

    Script(BenchStack stack, ModelDatabase target, LegacyRows rows, Fingerprint oracle)
            throws SQLException, IOException {
        this.stack = stack;
        this.target = target;
        this.rows = rows;
        this.oracle = oracle;
        target.create();
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public String note() {
        return "plain JDBC: COPY out, transform in memory, COPY in, one transaction; does not publish";
    }

    @Override
    public long rows() {
        return rows.total();
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres", CpuTime.THIS_PROCESS);
    }

    @Override
    public void prepare() throws SQLException {
        target.empty();
    }

    @Override
    public Duration run() throws SQLException, IOException {
        long begun = System.nanoTime();
        try (Connection legacy = stack.connect(StackAddresses.LEGACY_DATABASE);
                Connection model = stack.connect(target.name())) {
            model.setAutoCommit(false);
            ScriptedDoctors doctors = new ScriptedDoctors(legacy, model);
            ScriptedPatients patients = new ScriptedPatients(legacy, model);
            doctors.migrate();
            patients.migrate();
            new ScriptedAppointments(legacy, model, doctors, patients).migrate();
            model.commit();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return target.fingerprint().equals(oracle);
    }
}
