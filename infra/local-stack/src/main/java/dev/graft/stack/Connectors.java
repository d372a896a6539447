package dev.graft.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(100);

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
        await(LEGACY + " did not start", () -> isRunning(LEGACY));
        String now = currentPosition();
        for (Service service : Service.values()) {
            String outbox = service.outboxConnector();
            await(outbox + " did not carry anything", () -> isRunning(outbox) && hasCarried(outbox, now));
        }
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
            requireNotFailed(connector, part);
        }
        return parts.size() > 1
                && parts.stream().allMatch(part -> part.path("state").asText().equals("RUNNING"));
    }

    private static void requireNotFailed(String connector, JsonNode part) {
        if (part.path("state").asText().equals("FAILED")) {
            String reason = rootCause(part.path("trace").asText());
            throw new StackException("connector %s failed: %s".formatted(connector, reason));
        }
    }

    /** The last cause of a stack trace says what is wrong; the first lines only say where. */
    private static String rootCause(String trace) {
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
