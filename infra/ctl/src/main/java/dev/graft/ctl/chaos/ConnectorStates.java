package dev.graft.ctl.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What Kafka Connect says of its connectors. */
final class ConnectorStates {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    private final URI connect;

    ConnectorStates(URI connect) {
        this.connect = connect;
    }

    boolean hasFailed(String connector) throws IOException, InterruptedException {
        return failed().contains(connector);
    }

    /** The connectors that failed, or whose task did. */
    List<String> failed() throws IOException, InterruptedException {
        List<String> failed = new ArrayList<>();
        JsonNode connectors = read();
        connectors.fieldNames().forEachRemaining(name -> {
            JsonNode status = connectors.path(name).path("status");
            if (isFailed(status.path("connector")) || anyFailed(status.path("tasks"))) {
                failed.add(name);
            }
        });
        return failed;
    }

    private JsonNode read() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(connect.resolve("/connectors?expand=status"))
                .timeout(LIMIT)
                .build();
        return JSON.readTree(
                CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static boolean anyFailed(JsonNode tasks) {
        for (JsonNode task : tasks) {
            if (isFailed(task)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFailed(JsonNode part) {
        return part.path("state").asText().equals("FAILED");
    }
}
