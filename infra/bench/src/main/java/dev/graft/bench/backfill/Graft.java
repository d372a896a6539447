package dev.graft.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.bench.BenchStack;
import dev.graft.bench.LiveTables;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.stack.Checkout;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.WorkerControl;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * All of Graft: its connectors and its services, which run all the time. A repetition begins with empty tables and with
 * positions at the ends of the topics, and ends when all that a new snapshot brought has been published.
 */
final class Graft implements Contender {
    /** The connector that captures the legacy tables. */
    static final String CONNECTOR = "legacy-clinic";

    private static final String SLOT = "graft_legacy";

    private final BenchStack stack;
    private final Checkout checkout;
    private final LegacyRows rows;
    private final Fingerprint oracle;
    private final Flow flow;
    private final Progress progress;
    private final WorkerControl worker;

    Graft(BenchStack stack, Checkout checkout, LegacyRows rows, Fingerprint oracle, Flow flow, Progress progress) {
        this.stack = stack;
        this.checkout = checkout;
        this.rows = rows;
        this.oracle = oracle;
        this.flow = flow;
        this.progress = progress;
        this.worker = new WorkerControl(stack.addresses().connect());
    }

    @Override
    public String name() {
        return "graft";
    }

    @Override
    public String note() {
        return "connector start → every appointment linked and published; all services and connectors run";
    }

    @Override
    public long rows() {
        return rows.total();
    }

    @Override
    public boolean needsServices() {
        return true;
    }

    @Override
    public Set<String> processes() {
        Set<String> processes = new TreeSet<>(Set.of("postgres", "kafka", "connect"));
        stack.addresses().services().forEach(service -> processes.add(service.process()));
        return processes;
    }

    @Override
    public void prepare() throws SQLException, IOException, InterruptedException {
        rest();
        new Patience(progress, "services read on", 1).await(() -> flow.idle() ? Patience.DONE : 0);
        for (Service service : stack.addresses().services()) {
            try (Connection connection = stack.connect(service.database())) {
                new LiveTables(connection).empty();
            }
        }
        stack.execute("postgres", "checkpoint");
    }

    @Override
    public Duration run() throws SQLException, IOException, InterruptedException {
        flow.begin();
        ObjectNode file = (ObjectNode)
                new ObjectMapper().readTree(checkout.connectorFile(CONNECTOR).toFile());
        Patience patience = new Patience(progress, name() + ": records captured and published", Flow.stepsOf(rows));
        long begun = System.nanoTime();
        worker.start(CONNECTOR, file);
        patience.await(() -> flow.steps(rows));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return Fingerprint.ofServices(stack).equals(oracle);
    }

    /** Stops capture, so that nothing holds the log. */
    @Override
    public void rest() throws SQLException, IOException, InterruptedException {
        forget(stack);
    }

    /** Stops capture as if it had never been. */
    static void forget(BenchStack stack) throws SQLException, IOException, InterruptedException {
        new WorkerControl(stack.addresses().connect()).forget(CONNECTOR);
        Slot.drop(stack, StackAddresses.LEGACY_DATABASE, SLOT);
    }
}
