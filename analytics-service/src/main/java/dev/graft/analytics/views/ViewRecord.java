package dev.graft.analytics.views;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A hash as a row of the legacy system: a snapshot read in Debezium's envelope, every column as text and as found. */
final class ViewRecord {

    /** Compacted, like the topics of the legacy tables: the last record of a hash is what it holds. */
    static final String TOPIC = "legacy.marketplace.views";

    private static final List<String> SOURCES = List.of("catalog", "search", "direct");
    private static final Set<String> OWN = Set.of("id", "kind", "profile_id", "date");
    private static final JsonMapper JSON = new JsonMapper();

    private ViewRecord() {}

    static ProducerRecord<byte[], byte[]> of(FoundHash.Counters hash) {
        return new ProducerRecord<>(
                TOPIC, bytes(JSON.createObjectNode().put("id", hash.day().id())), value(hash));
    }

    /** The same bytes for the same counters. A source without a field has no views; a field never hides what the key says. */
    static byte[] value(FoundHash.Counters hash) {
        ObjectNode envelope = JSON.createObjectNode().put("op", "r");
        ObjectNode row = envelope.putObject("after");
        row.put("id", hash.day().id())
                .put("kind", hash.day().kind().name())
                .put("profile_id", hash.day().profile())
                .put("date", hash.day().date().toString());
        SOURCES.forEach(source -> row.put(source, hash.fields().getOrDefault(source, "0")));
        hash.fields().forEach((name, value) -> row.put(OWN.contains(name) ? "field:" + name : name, value));
        return bytes(envelope);
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of text can be written", e);
        }
    }
}
