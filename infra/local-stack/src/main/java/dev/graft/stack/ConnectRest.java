package dev.graft.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * The few calls of Kafka Connect's REST interface that the stack makes. An empty answer means: not there, or not now, as
 * while the worker rebalances; ask again.
 */
final class ConnectRest {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int FIRST_MISTAKE = 400;
    private static final int FIRST_FAILURE = 500;

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final URI root;

    ConnectRest(URI root) {
        this.root = root;
    }

    Optional<JsonNode> config(String connector) throws IOException, InterruptedException {
        return send(request(connector, "config").GET());
    }

    Optional<JsonNode> status(String connector) throws IOException, InterruptedException {
        return send(request(connector, "status").GET());
    }

    Optional<JsonNode> put(String connector, String configuration) throws IOException, InterruptedException {
        var body = HttpRequest.BodyPublishers.ofString(configuration);
        return send(request(connector, "config")
                .header("Content-Type", "application/json")
                .PUT(body));
    }

    /** Ends the task and keeps the connector; its offsets can be deleted then. */
    void stop(String connector) throws IOException, InterruptedException {
        send(request(connector, "stop").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    void resume(String connector) throws IOException, InterruptedException {
        send(request(connector, "resume").PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** How far a connector has come; no offsets when it has not carried anything yet. */
    Optional<JsonNode> offsets(String connector) throws IOException, InterruptedException {
        return send(request(connector, "offsets").GET());
    }

    /** Makes a stopped connector forget how far it was. Empty when it has not stopped yet. */
    Optional<JsonNode> deleteOffsets(String connector) throws IOException, InterruptedException {
        return send(request(connector, "offsets").DELETE());
    }

    void delete(String connector) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(root.resolve("/connectors/" + connector))
                .timeout(LIMIT)
                .DELETE());
    }

    void restart(String connector) throws IOException, InterruptedException {
        var nothing = HttpRequest.BodyPublishers.noBody();
        send(request(connector, "restart?includeTasks=true&onlyFailed=true").POST(nothing));
    }

    private HttpRequest.Builder request(String connector, String resource) {
        return HttpRequest.newBuilder(root.resolve("/connectors/" + connector + "/" + resource))
                .timeout(LIMIT);
    }

    private Optional<JsonNode> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request.build());
        if (isNotNow(answer.statusCode())) {
            return Optional.empty();
        }
        JsonNode body = answer.body().isEmpty() ? json.createObjectNode() : json.readTree(answer.body());
        if (answer.statusCode() >= FIRST_MISTAKE) {
            throw new StackException("connect refuses: " + body.path("message").asText(answer.body()));
        }
        return Optional.of(body);
    }

    /** A worker that answered a moment ago and refuses connections now is dead; the exception for that says nothing. */
    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException dead) {
            throw new StackException("connect does not answer any more; see why with: ./graft logs connect", dead);
        }
    }

    private static boolean isNotNow(int status) {
        return status == NOT_FOUND || status == CONFLICT || status >= FIRST_FAILURE;
    }
}
