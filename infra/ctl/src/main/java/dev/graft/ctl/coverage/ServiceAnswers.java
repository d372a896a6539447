package dev.graft.ctl.coverage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What services and Kafka Connect say over HTTP. */
final class ServiceAnswers {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    Dispositions dispositions(URI service) throws IOException, InterruptedException {
        return get(service.resolve("/ops/dispositions"), new TypeReference<>() {});
    }

    Map<String, Long> entities(URI service) throws IOException, InterruptedException {
        return get(service.resolve("/ops/entities"), new TypeReference<LinkedHashMap<String, Long>>() {});
    }

    List<Position> positions(URI service) throws IOException, InterruptedException {
        return get(service.resolve("/ops/positions"), new TypeReference<>() {});
    }

    List<Truncate> truncates(URI service) throws IOException, InterruptedException {
        return get(service.resolve("/ops/truncates"), new TypeReference<>() {});
    }

    /** The log position up to which a connector has passed everything on; none when it has stored no offset. */
    OptionalLong storedPosition(URI connect, String connector) throws IOException, InterruptedException {
        JsonNode answer = get(connect.resolve("/connectors/" + connector + "/offsets"), new TypeReference<>() {});
        JsonNode lsn = answer.path("offsets").path(0).path("offset").path("lsn");
        return lsn.canConvertToLong() ? OptionalLong.of(lsn.longValue()) : OptionalLong.empty();
    }

    Map<String, ConnectorStatus> connectors(URI connect) throws IOException, InterruptedException {
        return get(
                connect.resolve("/connectors?expand=status"),
                new TypeReference<LinkedHashMap<String, ConnectorStatus>>() {});
    }

    private <T> T get(URI address, TypeReference<T> type) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return JSON.readValue(answer.body(), type);
    }

    /** {@code GET /ops/dispositions}. */
    record Dispositions(String service, List<Table> tables) {}

    /** One table of it. */
    record Table(
            String table,
            String schema,
            Map<Disposition, Long> dispositions,
            SortedMap<String, Long> reasons,
            long strays,
            String keyChecksum,
            List<Clinic> clinics) {

        Tally tally() {
            return new Tally(dispositions, reasons);
        }
    }

    /** One clinic of a table. */
    record Clinic(@Nullable String clinic, Map<Disposition, Long> dispositions, SortedMap<String, Long> reasons) {

        Tally tally() {
            return new Tally(dispositions, reasons);
        }
    }

    /** One line of {@code GET /ops/positions}. */
    record Position(
            String topic,
            int partition,
            long nextOffset,
            long epoch,
            String state,
            @Nullable String problem) {

        Watermarks.Position mark() {
            return new Watermarks.Position(nextOffset, epoch);
        }

        boolean isStopped() {
            return state.equals("STOPPED") || hasLostHistory();
        }

        boolean hasLostHistory() {
            return state.equals("HISTORY_LOST");
        }
    }

    /** One table of {@code GET /ops/truncates}. */
    record Truncate(String table, String lsn, @Nullable String truncatedAt, long rows) {

        Alarm alarm() {
            return new Alarm.TruncateWaits(table, lsn, truncatedAt, rows);
        }
    }

    /** What Connect says of one connector. */
    record ConnectorStatus(Status status) {

        /** The worse of the connector and its tasks; a connector without a task is none that runs. */
        String state() {
            if (status.tasks().isEmpty()) {
                return status.connector().state().equals("RUNNING")
                        ? "UNASSIGNED"
                        : status.connector().state();
            }
            return status.tasks().stream()
                    .map(State::state)
                    .filter(state -> !state.equals("RUNNING"))
                    .findFirst()
                    .orElse(status.connector().state());
        }
    }

    /** The connector and its tasks. */
    record Status(State connector, List<State> tasks) {}

    /** The state of one of them. */
    record State(String state) {}
}
