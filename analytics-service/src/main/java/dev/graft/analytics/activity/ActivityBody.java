package dev.graft.analytics.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.cdc.quarkus.http.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the body of a request into events, or says what is wrong with them. */
final class ActivityBody {

    static final int MOST_EVENTS = 1000;

    private static final String EVENTS = "events";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private ActivityBody() {}

    /**
     * Reads the events.
     *
     * @throws ProblemException 400 for what is no such JSON, 422 for fields that hold something else
     */
    static List<PostedEvent> read(byte[] body) {
        JsonNode events = events(tree(body));
        List<PostedEvent> read = new ArrayList<>(events.size());
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < events.size(); index++) {
            EventFields fields = new EventFields(index, events.get(index), faults);
            fields.event().ifPresent(read::add);
        }
        Faults.refuse(faults);
        return read;
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw ProblemException.badRequest("The body is not JSON, or names a field twice");
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static JsonNode events(JsonNode body) {
        JsonNode events = body.path(EVENTS);
        if (!events.isArray() || body.size() != 1) {
            throw ProblemException.badRequest("The body takes one field, 'events', with a list");
        }
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            throw ProblemException.unprocessable("'events' takes from 1 to %d events".formatted(MOST_EVENTS));
        }
        return events;
    }
}
