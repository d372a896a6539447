package dev.graft.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has a Connect worker run connectors, and forget them. */
public final class WorkerControl {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final ConnectRest connect;

    /** Of the worker that answers there. */
    public WorkerControl(URI worker) {
        this.connect = new ConnectRest(worker);
    }

    /** Starts a connector; returns when the worker has accepted it. */
    public void start(String connector, ObjectNode configuration) throws IOException, InterruptedException {
        ObjectNode named = configuration.deepCopy().put("name", connector);
        await(
                connector + " was not accepted",
                () -> connect.put(connector, named.toString()).isPresent());
    }

    /** Ends a connector and makes the worker forget how far it was; one that it does not know is no mistake. */
    public void forget(String connector) throws IOException, InterruptedException {
        if (connect.config(connector).isEmpty()) {
            return;
        }
        connect.stop(connector);
        await(
                connector + " did not stop",
                () -> connect.deleteOffsets(connector).isPresent());
        connect.delete(connector);
        await(connector + " did not go", () -> connect.config(connector).isEmpty());
    }

    /** Why a connector or one of its tasks has failed; empty while none has. */
    public Optional<String> failure(String connector) throws IOException, InterruptedException {
        return connect.status(connector).stream()
                .flatMap(status -> status.findParents("state").stream())
                .filter(part -> part.path("state").asText().equals("FAILED"))
                .map(WorkerControl::trace)
                .findFirst();
    }

    private static String trace(JsonNode part) {
        return Connectors.rootCause(part.path("trace").asText());
    }

    private interface Question {
        boolean ask() throws IOException, InterruptedException;
    }

    /** A stopped connector can refuse for a moment to let its offsets go. */
    private static void await(String complaint, Question question) throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (!question.ask()) {
            if (Instant.now().isAfter(limit)) {
                throw new StackException("connector %s within %d s".formatted(complaint, LIMIT.toSeconds()));
            }
            Thread.sleep(INTERVAL);
        }
    }
}
