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

/** Registers the connector files with Kafka Connect and waits until each of them really carries changes. */
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
        for (String connector : names()) {
            await(connector + " did not start", () -> isRunning(connector));
            await(connector + " did not begin to stream", () -> isRunning(connector) && isStreaming(connector));
            await(connector + " did not store an offset", () -> isRunning(connector) && hasOffset(connector));
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

    /** A task counts as running before it has compared its offset with its slot; the slot is active only after that. */
    private boolean isStreaming(String connector) throws IOException, SQLException {
        String slot = file(connector).path("slot.name").asText();
        try (var connection = DriverManager.getConnection(settings.addresses().jdbcUrl("postgres"))) {
            return Sql.exists(
                    connection, "select from pg_replication_slots where active and slot_name = '" + slot + "'");
        }
    }

    /**
     * Until an outbox connector has stored an offset it would begin, after a kill, at the then current end of the log:
     * what its service wrote meanwhile would be lost. Its first heartbeat stores one.
     */
    private boolean hasOffset(String connector) throws IOException, InterruptedException {
        return connect.offsets(connector)
                .filter(offsets -> !offsets.path("offsets").isEmpty())
                .isPresent();
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
