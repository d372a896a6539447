package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the state topics from their beginning to the end they have now. */
record TopicReader(Consumer<byte[], byte[]> consumer) {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    static final List<String> STATE_TOPICS = List.of(
            "graft.doctor.v1",
            "graft.global-doctor.v1",
            "graft.patient.v1",
            "graft.global-patient.v1",
            "graft.clinic.v1",
            "graft.appointment.v1");

    static Consumer<byte[], byte[]> at(String bootstrap) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void readInto(Scratch scratch) throws SQLException, IOException {
        List<TopicPartition> partitions = STATE_TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        StringBuilder lines = new StringBuilder();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(PATIENCE);
            for (ConsumerRecord<byte[], byte[]> record : records) {
                lines.append(PublishedRecord.line(record)).append('\n');
            }
            scratch.flush(lines, "published_record");
        }
    }
}
