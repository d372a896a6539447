package dev.graft.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one topic from its beginning, as bytes. */
final class TopicReader {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrap;
    private final String topic;

    TopicReader(StackAddresses addresses, String topic) {
        this.bootstrap = addresses.kafkaBootstrap();
        this.topic = topic;
    }

    /** The first so many records that the condition accepts; fails when they do not come. */
    List<ConsumerRecord<byte[], byte[]>> await(int count, Predicate<ConsumerRecord<byte[], byte[]>> condition) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        Instant limit = Instant.now().plus(LIMIT);
        try (var consumer = consumer()) {
            while (found.size() < count) {
                consumer.poll(POLL).forEach(record -> {
                    if (condition.test(record)) {
                        found.add(record);
                    }
                });
                if (Instant.now().isAfter(limit)) {
                    throw new AssertionError("%d of %d records came on %s".formatted(found.size(), count, topic));
                }
            }
        }
        return found;
    }

    /** The keys of all records up to the first one with this key, in no order across partitions. */
    List<String> keysUntil(String last) {
        List<String> keys = new ArrayList<>();
        await(1, record -> {
            keys.add(new String(record.key(), UTF_8));
            return keys.getLast().equals(last);
        });
        return keys;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var bytes = new ByteArrayDeserializer();
        var consumer = new KafkaConsumer<>(Map.<String, Object>of("bootstrap.servers", bootstrap), bytes, bytes);
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
