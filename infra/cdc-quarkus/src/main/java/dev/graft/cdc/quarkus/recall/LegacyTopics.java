package dev.graft.cdc.quarkus.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.graft.cdc.Headers;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes to the topics of the legacy system in the name of an operator: tombstones, and signals to the connector. Opened
 * for one operation.
 */
final class LegacyTopics implements AutoCloseable {

    /** Where Debezium listens for signals; the key of a signal is the connector's topic prefix. */
    static final String SIGNALS = "legacy.signal";

    private static final byte[] PREFIX = "legacy".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<byte[], byte[]> producer;

    LegacyTopics(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Says of each key that its row is gone since the boundary; returns the last offset of each partition, once the broker
     * has all of them. The key is spelled as the connector spells it, so that it meets the row's partition.
     */
    Map<TopicPartition, Long> bury(String topic, List<String> keys, Boundary since) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(keys.size());
        for (String key : keys) {
            ProducerRecord<byte[], byte[]> tombstone = new ProducerRecord<>(topic, key(key), null);
            header(tombstone, Headers.SOURCE_EPOCH, Integer.toString(since.epoch()));
            header(tombstone, Headers.LSN, Long.toString(since.lsn()));
            sent.add(producer.send(tombstone));
        }
        Map<TopicPartition, Long> last = new HashMap<>();
        for (Future<RecordMetadata> each : sent) {
            RecordMetadata record = await(each);
            last.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::max);
        }
        return last;
    }

    /** Asks the connector to read a table again while it streams on; with keys, only their rows. */
    void readAgain(SourceTable table, List<String> keys) {
        ObjectNode signal = JSON.createObjectNode().put("type", "execute-snapshot");
        ObjectNode data = signal.putObject("data").put("type", "INCREMENTAL");
        String collection = table.schema() + "." + table.name();
        data.putArray("data-collections").add(collection.replace(".", "\\."));
        if (!keys.isEmpty()) {
            data.putArray("additional-conditions")
                    .addObject()
                    .put("data-collection", collection)
                    .put(
                            "filter",
                            "id in ("
                                    + String.join(
                                            ", ",
                                            keys.stream()
                                                    .map(LegacyTopics::quoted)
                                                    .toList()) + ")");
        }
        await(producer.send(new ProducerRecord<>(SIGNALS, PREFIX, bytes(signal))));
    }

    private static String quoted(String key) {
        return "'" + key.replace("'", "''") + "'";
    }

    private static byte[] key(String key) {
        return bytes(JSON.createObjectNode().put("id", key));
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException("JSON is written to memory, which does not fail", e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordMetadata await(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker took a record", e);
        } catch (ExecutionException e) {
            throw new KafkaException("the broker did not take a record", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
