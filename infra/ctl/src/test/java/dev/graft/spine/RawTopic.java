package dev.graft.spine;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of the running broker, as somebody with a console at it sees it. */
record RawTopic(String bootstrap, String name) {

    /** Sends the records to the topics of their tables, and waits until the broker has them. */
    static void send(String bootstrap, Collection<BadRecord> records) {
        send(bootstrap, records.stream().map(RawTopic::raw));
    }

    /** Sends tombstones for the rows that the records name. */
    static void bury(String bootstrap, Collection<BadRecord> records) {
        send(
                bootstrap,
                records.stream()
                        .filter(bad -> !bad.isStray())
                        .map(bad -> new ProducerRecord<>(bad.table().topic(), bad.keyBytes(), null)));
    }

    private static void send(String bootstrap, Stream<ProducerRecord<byte[], byte[]>> records) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArraySerializer(), new ByteArraySerializer())) {
            records.map(producer::send).toList().forEach(RawTopic::await);
        }
    }

    private static void await(java.util.concurrent.Future<?> sent) {
        try {
            sent.get();
        } catch (Exception e) {
            throw new AssertionError("The broker refused a record", e);
        }
    }

    private static ProducerRecord<byte[], byte[]> raw(BadRecord bad) {
        ProducerRecord<byte[], byte[]> raw =
                new ProducerRecord<>(bad.table().topic(), bad.keyBytes(), bad.valueBytes());
        bad.headers().forEach((name, value) -> raw.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return raw;
    }

    /** Lets the cleaner take every segment but the last, which closes at the next record after a tenth of a second. */
    void compactAtOnce() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, name),
                            List.of(set("segment.ms", "100"), set("min.cleanable.dirty.ratio", "0.001")),
                            new ConfigResource(ConfigResource.Type.BROKER, "1"),
                            List.of(set("log.cleaner.backoff.ms", "200"))))
                    .all()
                    .get();
        }
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    /** The values that the topic still has under a key. */
    List<String> values(String key) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<String> values = new ArrayList<>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    if (each.key() != null && new String(each.key(), StandardCharsets.UTF_8).equals(key)) {
                        values.add(new String(each.value(), StandardCharsets.UTF_8));
                    }
                }
            }
            return values;
        }
    }
}
