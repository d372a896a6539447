package dev.graft.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.bench.BenchStack;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.stack.Checkout;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.WorkerControl;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;

/** Graft's legacy connector, and nobody who reads what it writes: a second one of the same file, into topics of its own. */
final class Capture implements Contender {
    private static final String FILE = "legacy-clinic";

    private final BenchStack stack;
    private final Checkout checkout;
    private final LegacyRows rows;
    private final TopicEnds broker;
    private final Progress progress;
    private final WorkerControl worker;
    private int repetition;

    Capture(BenchStack stack, Checkout checkout, LegacyRows rows, TopicEnds broker, Progress progress) {
        this.stack = stack;
        this.checkout = checkout;
        this.rows = rows;
        this.broker = broker;
        this.progress = progress;
        this.worker = new WorkerControl(stack.addresses().connect());
    }

    @Override
    public String name() {
        return "capture";
    }

    @Override
    public String note() {
        return "Graft's legacy connector alone, until every row is on its topic; equal means by count for each table";
    }

    @Override
    public long rows() {
        return rows.total();
    }

    private String title() {
        return "capture_" + repetition;
    }

    private CaptureTopics topics() {
        return new CaptureTopics(broker, title());
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres", "kafka", "connect");
    }

    @Override
    public void prepare() throws SQLException, InterruptedException {
        repetition++;
        topics().create();
        stack.execute("postgres", "checkpoint");
    }

    @Override
    public Duration run() throws SQLException, IOException, InterruptedException {
        ObjectNode file = (ObjectNode)
                new ObjectMapper().readTree(checkout.connectorFile(FILE).toFile());
        file.put("topic.prefix", title()).put("slot.name", title());
        CaptureTopics topics = topics();
        Patience patience = new Patience(progress, name() + ": rows captured", rows());
        long begun = System.nanoTime();
        worker.start(title(), file);
        patience.await(() -> topics.records() < rows() ? topics.records() : Patience.DONE);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean equalsOracle() throws InterruptedException {
        return topics().hold(rows);
    }

    @Override
    public void rest() throws SQLException, IOException, InterruptedException {
        worker.forget(title());
        Slot.drop(stack, StackAddresses.LEGACY_DATABASE, title());
        topics().delete();
    }
}
