package dev.graft.bench.backfill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.bench.BenchStack;
import dev.graft.stack.Checkout;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Debezium's PostgreSQL source and its JDBC sink, tuned, in a worker of their own: they copy the legacy tables. */
public final class SinkCopy {
    /** Where the copies are. */
    public static final String DATABASE = CopiedTables.DATABASE;

    private static final String PROGRAM = "jdbc-sink";
    /** What its source takes from Graft's own, so that neither is tuned better. */
    private static final List<String> AS_GRAFT = List.of(
            "poll.interval.ms",
            "max.batch.size",
            "max.queue.size",
            "producer.override.linger.ms",
            "producer.override.batch.size",
            "producer.override.compression.type");

    private static final String ACTIVE = "select from pg_replication_slots where slot_name = '%s' and active";

    private final BenchStack stack;
    private final Map<String, String> asGraft = new TreeMap<>();
    private final TopicEnds broker;
    private final SinkWorker worker;
    private final CopiedTables target;
    private int time;

    /**
     * Copies that nobody fills yet.
     *
     * @param broker of the stack, which others may ask as well
     */
    public SinkCopy(BenchStack stack, Checkout checkout, TopicEnds broker) throws SQLException, IOException {
        this.stack = stack;
        this.broker = broker;
        this.worker = new SinkWorker(stack, checkout);
        this.target = new CopiedTables(stack, checkout);
        JsonNode graft = new ObjectMapper()
                .readTree(checkout.connectorFile(Graft.CONNECTOR).toFile());
        AS_GRAFT.forEach(setting -> asGraft.put(setting, graft.required(setting).asText()));
    }

    /** What it begins with. */
    public enum Start {
        /** Every row that is there. */
        ALL_ROWS("initial"),
        /** What is committed from now on. */
        WHAT_COMES("no_data");

        private final String snapshotMode;

        Start(String snapshotMode) {
            this.snapshotMode = snapshotMode;
        }
    }

    /** Gets the worker, new topics and empty tables ready. */
    public void prepare() throws SQLException, InterruptedException {
        time++;
        worker.start();
        topics().create();
        target.empty();
    }

    /** Begins to copy. */
    public void start(Start start) throws IOException, InterruptedException {
        worker.control().start(source(), json(sourceSettings(start)));
        worker.control().start(sink(), json(sinkSettings()));
    }

    /** Whether the source streams and the sink has its partitions. */
    public boolean runs() throws SQLException, InterruptedException {
        return stack.exists(StackAddresses.LEGACY_DATABASE, ACTIVE.formatted(source()))
                && broker.stable(List.of(group()));
    }

    /** Ends it; its slot and its topics go, the copies stay. */
    public void stop() throws SQLException, IOException, InterruptedException {
        worker.control().forget(sink());
        worker.control().forget(source());
        Slot.drop(stack, StackAddresses.LEGACY_DATABASE, source());
        topics().delete();
    }

    /** Empties the copies, while it runs. */
    public void empty() throws SQLException {
        target.empty();
    }

    CopiedTables target() {
        return target;
    }

    CaptureTopics topics() {
        return new CaptureTopics(broker, source());
    }

    /** How many records it has written, as far as its consumers have committed. */
    long committed() throws InterruptedException {
        return broker.committed(group(), topics().tables());
    }

    /**
     * Returns if nothing failed.
     *
     * @throws StackException when a connector failed, and why, or when the worker does not answer
     */
    public void requireHealth() throws InterruptedException {
        for (String connector : List.of(source(), sink())) {
            Optional<String> failure = failure(connector);
            if (failure.isPresent()) {
                throw new StackException(
                        "%s failed: %s; see %s".formatted(connector, failure.get(), stack.log(PROGRAM)));
            }
        }
    }

    private Optional<String> failure(String connector) throws InterruptedException {
        try {
            return worker.control().failure(connector);
        } catch (IOException away) {
            throw new StackException("the worker does not answer; see " + stack.log(PROGRAM), away);
        }
    }

    private String source() {
        return "sink_source_" + time;
    }

    private String sink() {
        return "sink_" + time;
    }

    private String group() {
        return "connect-" + sink();
    }

    private static ObjectNode json(Map<String, String> settings) {
        return new ObjectMapper().valueToTree(settings);
    }

    private Map<String, String> sourceSettings(Start start) {
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
        settings.put("snapshot.mode", start.snapshotMode);
        settings.put("column.exclude.list", "clinic.users.password_hash,clinic.patients.password_hash");
        // A date as a number of days, or as a text, is not understood by its UNNEST.
        settings.put("time.precision.mode", "connect");
        settings.putAll(asGraft);
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
