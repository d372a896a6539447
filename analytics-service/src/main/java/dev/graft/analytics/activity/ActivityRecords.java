package dev.graft.analytics.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.cdc.Headers;
import dev.graft.cdc.StableId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A batch as records of {@code graft.activity.v1}. The id of an event follows from the key, the batch and its place in it:
 * sent again it is the same id in its first and only revision, which every reader knows for a redelivery. The batch is
 * part of it so that a key which an application uses once more, after it was forgotten here, does not swallow new views.
 */
final class ActivityRecords {

    static final String TOPIC = "graft.activity.v1";

    private static final JsonMapper JSON = new JsonMapper();

    private ActivityRecords() {}

    static List<ProducerRecord<byte[], byte[]>> of(Batch batch) {
        String digest = batch.digest();
        List<ProducerRecord<byte[], byte[]>> records =
                new ArrayList<>(batch.events().size());
        for (int index = 0; index < batch.events().size(); index++) {
            UUID id = StableId.of("activity", batch.key().text(), digest, Integer.toString(index));
            records.add(record(id, batch.events().get(index)));
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(UUID id, PostedEvent event) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, bytes(id.toString()), value(id, event));
        record.headers()
                .add("id", bytes(id.toString()))
                .add("eventType", bytes("activity"))
                .add(Headers.REVISION, bytes("1"));
        return record;
    }

    private static byte[] value(UUID id, PostedEvent event) {
        ObjectNode value = JSON.createObjectNode()
                .put("id", id.toString())
                .put("specialistId", event.specialistId().toString())
                .put("kind", event.kind().name())
                .put("source", event.source().name())
                .put("occurredAt", event.occurredAt().toString())
                .put("views", event.views());
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of text can be written", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
