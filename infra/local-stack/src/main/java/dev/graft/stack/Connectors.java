package dev.graft.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Registers the connector files with Kafka Connect and waits until each outbox really carries. */
final class Connectors {
    static final String LEGACY = "legacy-clinic";

    /** The one setting that changes as time goes by. */
    private static final String EPOCH = "transforms.position.source.epoch";

    private static final int FIRST_EPOCH = 1;

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final StackSettings settings;
    private final ConnectRest connect;
    private final ObjectMapper json = new ObjectMapper();

    Connectors(StackSettings settings) {
        this.settings = settings;
        this.connect = new ConnectRest(settings.addresses().connect());
    }

    void provision() throws IOException, InterruptedException, SQLException {
        for (String connector : names()) {
            register(connector);
        }
        for (String connector : names()) {
            connect.restart(connector);
        }
        for (String connector : names()) {
            settle(connector);
        }
        await(LEGACY + " did not start", () -> hasLostHistory(LEGACY) || isRunning(LEGACY));
        String now = currentPosition();
        for (Service service : Service.values()) {
            String outbox = service.outboxConnector();
            await(
                    outbox + " did not carry anything",
                    () -> hasLostHistory(outbox) || (isRunning(outbox) && hasCarried(outbox, now)));
        }
    }

    /**
     * Whether a connector that has carried before refuses to go on. That does not stop a start: everything else can serve
     * meanwhile, the status says what may be missing, and a recovery needs the rest to run.
     */
    private boolean hasLostHistory(String connector) throws IOException, InterruptedException {
        return hasFailed(connector) && hasOffsets(connector);
    }

    private boolean hasOffsets(String connector) throws IOException, InterruptedException {
        return connect.offsets(connector)
                .map(offsets -> !offsets.path("offsets").isEmpty())
                .orElse(false);
    }

    /** Under which epoch the legacy system is captured now: the connector's own configuration remembers it. */
    int sourceEpoch() throws IOException, InterruptedException {
        return connect.config(LEGACY)
                .map(config -> config.path(EPOCH).asInt(FIRST_EPOCH))
                .orElse(FIRST_EPOCH);
    }

    /**
     * Makes a connector begin anew: without offsets and slot, hence with a new snapshot where it makes one. What was
     * committed while nobody captured is known again only through that snapshot.
     *
     * @param epoch the source epoch from now on; of no meaning to an outbox
     */
    void renew(String connector, int epoch) throws IOException, InterruptedException, SQLException {
        ObjectNode wanted = file(connector).put("name", connector);
        if (wanted.has(EPOCH)) {
            wanted.put(EPOCH, Integer.toString(epoch));
        }
        connect.stop(connector);
        await(
                connector + " did not stop",
                () -> connect.deleteOffsets(connector).isPresent());
        await(connector + ": its old slot stays in use", () -> slotDropped(wanted));
        await(
                connector + " was not accepted",
                () -> connect.put(connector, wanted.toString()).isPresent());
        connect.resume(connector);
        await(connector + " did not start", () -> isRunning(connector) && hasSlot(wanted));
        if (!wanted.has(EPOCH)) {
            String now = currentPosition();
            await(connector + " did not carry anything", () -> hasCarried(connector, now));
        }
    }

    private boolean slotDropped(ObjectNode connector) throws SQLException {
        String slot = connector.path("slot.name").asText();
        try (var connection = connect(connector)) {
            Sql.execute(
                    connection,
                    "select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '" + slot
                            + "' and active");
            Sql.execute(
                    connection,
                    "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = '" + slot
                            + "' and not active");
        }
        return !hasSlot(connector);
    }

    private boolean hasSlot(ObjectNode connector) throws SQLException {
        try (var connection = connect(connector)) {
            return Sql.exists(
                    connection,
                    "select from pg_replication_slots where slot_name = '"
                            + connector.path("slot.name").asText() + "'");
        }
    }

    /** Slots belong to a database; they can be dropped from there only. */
    private Connection connect(ObjectNode connector) throws SQLException {
        String name = connector.path("name").asText();
        String database = name.equals(LEGACY)
                ? StackAddresses.LEGACY_DATABASE
                : Service.ofOutbox(name).database();
        return DriverManager.getConnection(settings.addresses().jdbcUrl(database));
    }

    /** Connect restarts a failed task after it has said so: for a moment the status still tells of the old failure. */
    private void settle(String connector) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(SETTLING);
        while (hasFailed(connector) && Instant.now().isBefore(limit)) {
            Thread.sleep(INTERVAL);
        }
    }

    private boolean hasFailed(String connector) throws IOException, InterruptedException {
        return connect.status(connector)
                .map(status -> status.findValuesAsText("state").contains("FAILED"))
                .orElse(false);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Service service : Service.values()) {
            names.add(service.outboxConnector());
        }
        names.add(LEGACY);
        return names;
    }

    /** A file that Connect holds already is not sent again: that would restart its task. */
    private void register(String connector) throws IOException, InterruptedException, SQLException {
        ObjectNode wanted = file(connector);
        wanted.put("name", connector);
        if (wanted.has(EPOCH)) {
            wanted.put(EPOCH, Integer.toString(sourceEpoch()));
        }
        if (connect.config(connector).filter(wanted::equals).isEmpty()) {
            await(
                    connector + " was not accepted",
                    () -> connect.put(connector, wanted.toString()).isPresent());
        }
    }

    private ObjectNode file(String connector) throws IOException {
        Path file = settings.checkout().connectorFile(connector);
        return (ObjectNode) json.readTree(Files.readString(file));
    }

    private boolean isRunning(String connector) throws IOException, InterruptedException {
        Optional<JsonNode> status = connect.status(connector);
        List<JsonNode> parts = new ArrayList<>();
        status.ifPresent(present -> {
            parts.add(present.path("connector"));
            present.path("tasks").forEach(parts::add);
        });
        for (JsonNode part : parts) {
            if (part.path("state").asText().equals("FAILED")) {
                requireHistory(connector, part);
                return false;
            }
        }
        return parts.size() > 1
                && parts.stream().allMatch(part -> part.path("state").asText().equals("RUNNING"));
    }

    /** A connector that fails before it has carried anything is set up wrong: nothing can start without it. */
    private void requireHistory(String connector, JsonNode part) throws IOException, InterruptedException {
        if (!hasOffsets(connector)) {
            String reason = rootCause(part.path("trace").asText());
            throw new StackException("connector %s failed: %s".formatted(connector, reason));
        }
    }

    /** The last cause of a stack trace says what is wrong; the first lines only say where. */
    static String rootCause(String trace) {
        var causes =
                trace.lines().filter(line -> line.startsWith("Caused by: ")).toList();
        return causes.isEmpty() ? trace.lines().findFirst().orElse("no reason given") : causes.getLast();
    }

    private String currentPosition() throws SQLException {
        try (var connection = DriverManager.getConnection(settings.addresses().jdbcUrl("postgres"))) {
            return Sql.text(connection, "select pg_current_wal_lsn()");
        }
    }

    /**
     * Whether the connector has passed on, and stored the offset of, everything up to a position; heartbeats move it when
     * nothing else does. A task alone that runs proves neither: it counts as running before it has compared its offset with
     * its slot, and until an offset is stored a killed connector begins at the then current end of the log, so that what
     * its service wrote meanwhile would be lost.
     */
    private boolean hasCarried(String connector, String position) throws IOException, SQLException {
        String query = "select from pg_replication_slots where slot_name = '%s' and confirmed_flush_lsn >= '%s'"
                .formatted(file(connector).path("slot.name").asText(), position);
        try (var connection = DriverManager.getConnection(settings.addresses().jdbcUrl("postgres"))) {
            return Sql.exists(connection, query);
        }
    }

    private interface Question {
        boolean ask() throws IOException, InterruptedException, SQLException;
    }

    private void await(String complaint, Question question) throws IOException, InterruptedException, SQLException {
        Instant limit = Instant.now().plus(LIMIT);
        while (!question.ask()) {
            if (Instant.now().isAfter(limit)) {
                String log = settings.state().log("connect").toString();
                throw new StackException(
                        "connector %s within %d s; see %s".formatted(complaint, LIMIT.toSeconds(), log));
            }
            Thread.sleep(INTERVAL);
        }
    }
}
