package dev.graft.bench.backfill;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.bench.BenchStack;
import dev.graft.bench.Progress;
import dev.graft.stack.Checkout;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import dev.graft.stack.WorkerControl;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Debezium's PostgreSQL source and its JDBC sink, tuned: it copies the tables, which is an easier job than ours. */
final class JdbcSink implements Contender {
    private static final double NEARLY = 0.9;

    private final BenchStack stack;
    private final LegacyRows rows;
    private final TopicEnds broker;
    private final Progress progress;
    private final SinkWorker worker;
    private final CopiedTables target;
    private int repetition;

    JdbcSink(BenchStack stack, Checkout checkout, LegacyRows rows, TopicEnds broker, Progress progress)
            throws SQLException, IOException {
        this.stack = stack;
        this.rows = rows;
        this.broker = broker;
        this.progress = progress;
        this.worker = new SinkWorker(stack, checkout);
        this.target = new CopiedTables(stack, checkout);
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

    private String source() {
        return "sink_source_" + repetition;
    }

    private String sink() {
        return "sink_" + repetition;
    }

    private CaptureTopics topics() {
        return new CaptureTopics(broker, source());
    }

    @Override
    public Set<String> processes() {
        return Set.of("postgres", "kafka", name());
    }

    @Override
    public void prepare() throws SQLException, InterruptedException {
        repetition++;
        worker.start();
        topics().create();
        target.empty();
    }

    @Override
    public Duration run() throws SQLException, IOException, InterruptedException {
        WorkerControl control = worker.control();
        Patience patience = new Patience(progress, name() + ": rows captured and written", rows());
        long begun = System.nanoTime();
        control.start(source(), json(sourceSettings()));
        control.start(sink(), json(sinkSettings()));
        patience.await(() -> written(control));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Counting rows would slow it down; what its consumers have committed is enough until it is nearly done. */
    private long written(WorkerControl control) throws SQLException, IOException, InterruptedException {
        long committed = broker.committed("connect-" + sink(), topics().tables());
        if (committed < rows() * NEARLY) {
            requireHealth(control);
            return (topics().records() + committed) / 2;
        }
        long counted = target.count();
        return counted < rows() ? counted : Patience.DONE;
    }

    private void requireHealth(WorkerControl control) throws IOException, InterruptedException {
        for (String connector : new String[] {source(), sink()}) {
            Optional<String> failure = control.failure(connector);
            if (failure.isPresent()) {
                throw new StackException(
                        "%s failed: %s; see %s".formatted(connector, failure.get(), stack.log(name())));
            }
        }
    }

    @Override
    public boolean equalsOracle() throws SQLException {
        return target.equalLegacy();
    }

    @Override
    public void rest() throws SQLException, IOException, InterruptedException {
        worker.control().forget(sink());
        worker.control().forget(source());
        Slot.drop(stack, StackAddresses.LEGACY_DATABASE, source());
        topics().delete();
    }

    private static ObjectNode json(Map<String, String> settings) {
        return new ObjectMapper().valueToTree(settings);
    }

    private Map<String, String> sourceSettings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("database.hostname", StackAddresses.LOOPBACK);
        settings.put("database.port", Integer.toString(stack.addresses().postgresPort()));
        settings.put("database.dbname", StackAddresses.LEGACY_DATABASE);
        settings.put("database.user", StackAddresses.USER);
        settings.put("database.password", "trusted");
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", source());
        settings.put("publication.name", "graft_legacy");
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("topic.prefix", source());
        settings.put("schema.include.list", "clinic");
        settings.put("column.exclude.list", "clinic.users.password_hash,clinic.patients.password_hash");
        // A date as a number of days, or as a text, is not understood by its UNNEST.
        settings.put("time.precision.mode", "connect");
        settings.put("poll.interval.ms", "20");
        settings.put("max.batch.size", "4096");
        settings.put("max.queue.size", "16384");
        settings.put("producer.override.batch.size", "131072");
        settings.put("producer.override.compression.type", "lz4");
        return settings;
    }

    private Map<String, String> sinkSettings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("connector.class", "io.debezium.connector.jdbc.JdbcSinkConnector");
        settings.put("tasks.max", "4");
        settings.put("topics", String.join(",", topics().tables()));
        settings.put("connection.url", stack.addresses().jdbcUrl(CopiedTables.DATABASE));
        settings.put("connection.username", StackAddresses.USER);
        settings.put("connection.password", "trusted");
        settings.put("collection.name.format", "${source.schema}.${source.table}");
        settings.put("insert.mode", "upsert");
        settings.put("primary.key.mode", "record_key");
        settings.put("schema.evolution", "none");
        settings.put("batch.size", "2000");
        settings.put("use.reduction.buffer", "true");
        settings.put("dialect.postgres.unnest.insert.enabled", "true");
        settings.put("consumer.override.max.poll.records", "2000");
        settings.put("consumer.override.auto.offset.reset", "earliest");
        return settings;
    }
}
