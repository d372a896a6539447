package dev.graft.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.bench.BenchStack;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.Program;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.WorkerControl;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The obvious build of the same job, a Quarkus application: one record, one transaction, Panache persist. */
final class Naive implements Contender {
    private static final String MODULE = "infra/bench-naive";
    private static final String GROUP = "bench-naive";
    private static final String FILE = "legacy-clinic";
    private static final int HEAP_MEGABYTES = 256;

    private final BenchStack stack;
    private final Checkout checkout;
    private final ModelDatabase target;
    private final LegacyRows rows;
    private final Fingerprint oracle;
    private final TopicEnds broker;
    private final Progress progress;
    private final Program program;
    private final WorkerControl worker;
    private int repetition;

    Naive(
            BenchStack stack,
            Checkout checkout,
            ModelDatabase target,
            LegacyRows rows,
            Fingerprint oracle,
            TopicEnds broker,
            Progress progress)
            throws SQLException, IOException {
        this.stack = stack;
        this.checkout = checkout;
        this.target = target;
        this.rows = rows;
        this.oracle = oracle;
        this.broker = broker;
        this.progress = progress;
        this.program = program();
        this.worker = new WorkerControl(stack.addresses().connect());
        target.create();
    }

    private Program program() {
        int port = new FreePorts().next();
        return new Program(
                name(),
                port,
                URI.create("http://127.0.0.1:" + port + "/q/health/ready"),
                HEAP_MEGABYTES,
                List.of("-jar", checkout.application(MODULE).toString()),
                Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", stack.addresses().jdbcUrl(target.name()),
                        "KAFKA_BOOTSTRAP_SERVERS", stack.addresses().kafkaBootstrap()));
    }

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public String note() {
        return "one record, one transaction, Panache persist, one thread; does not publish; runs on %,d rows, of which only "
                        .formatted(rows())
                + "its cost per row is compared";
    }

    @Override
    public long rows() {
        return rows.total();
    }

    private String title() {
        return "naive_" + repetition;
    }

    private CaptureTopics topics() {
        return new CaptureTopics(broker, title());
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres", "kafka", name());
    }

    @Override
    public void prepare() throws SQLException, InterruptedException {
        repetition++;
        topics().create();
        target.empty();
        stack.start(program);
    }

    @Override
    public Duration run() throws SQLException, IOException, InterruptedException {
        ObjectNode file = (ObjectNode)
                new ObjectMapper().readTree(checkout.connectorFile(FILE).toFile());
        file.put("topic.prefix", title()).put("slot.name", title());
        file.put("database.dbname", NaiveSource.DATABASE).put("database.user", StackAddresses.USER);
        Patience patience = new Patience(progress, name() + ": records taken", rows());
        List<String> topics = topics().tables();
        long begun = System.nanoTime();
        worker.start(title(), file);
        patience.await(() -> {
            long taken = broker.committed(GROUP, topics);
            return taken < rows() ? taken : Patience.DONE;
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return target.fingerprint().equals(oracle);
    }

    @Override
    public void rest() throws SQLException, IOException, InterruptedException {
        worker.forget(title());
        Slot.drop(stack, NaiveSource.DATABASE, title());
        topics().delete();
    }
}
