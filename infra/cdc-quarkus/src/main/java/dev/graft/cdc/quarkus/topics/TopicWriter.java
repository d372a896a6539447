package dev.graft.cdc.quarkus.topics;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes records and waits until all replicas have them. What it writes must be harmless when it is written twice: a
 * confirmation may be lost on the way.
 */
@ApplicationScoped
public class TopicWriter {

    /** A caller waits for at most the sum of the first two. */
    private static final Duration METADATA_LIMIT = Duration.ofSeconds(3);

    private static final Duration DELIVERY_LIMIT = Duration.ofSeconds(8);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(3);
    private static final Duration LINGER = Duration.ofMillis(5);

    private final String bootstrapServers;

    @Nullable private KafkaProducer<byte[], byte[]> producer;

    public TopicWriter(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Writes the records in their order; returns once the broker has them all.
     *
     * @throws NotWrittenException when it did not confirm all of them; then they have to be written again
     */
    public void write(List<ProducerRecord<byte[], byte[]>> records) throws NotWrittenException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
        for (ProducerRecord<byte[], byte[]> record : records) {
            Future<RecordMetadata> confirmation = send(record);
            if (confirmation.isDone()) {
                // Each further record would wait for a broker that is away as long as this one did.
                await(record.topic(), confirmation);
            }
            sent.add(confirmation);
        }
        for (int i = 0; i < sent.size(); i++) {
            await(records.get(i).topic(), sent.get(i));
        }
    }

    private Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record) throws NotWrittenException {
        try {
            return producer().send(record);
        } catch (KafkaException e) {
            throw new NotWrittenException(record.topic(), e);
        }
    }

    private static void await(String topic, Future<RecordMetadata> confirmation)
            throws NotWrittenException, InterruptedException {
        try {
            confirmation.get();
        } catch (ExecutionException e) {
            throw new NotWrittenException(topic, e.getCause() == null ? e : e.getCause());
        }
    }

    /** Made at the first use: a service that never writes by itself has none. */
    private synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.LINGER_MS_CONFIG, (int) LINGER.toMillis());
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA_LIMIT.toMillis());
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST_LIMIT.toMillis());
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_LIMIT.toMillis());
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(DELIVERY_LIMIT);
        }
    }
}
