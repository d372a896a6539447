package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * The polled records of one partition and the fence behind which they were polled.
 *
 * @param records as they came from Kafka
 */
record PolledSlice(
        TopicPartition partition, long fence, List<ConsumerRecord<byte[], byte[]>> records, PartitionSlice slice) {

    static PolledSlice of(
            TopicPartition partition,
            Standing.Running standing,
            long to,
            List<ConsumerRecord<byte[], byte[]>> records) {
        List<CapturedRecord> captured = records.stream()
                .map(record -> captured(standing.topicId(), record))
                .toList();
        PartitionSlice slice = new PartitionSlice(
                partition.topic(), partition.partition(), standing.next(), to, standing.epoch(), captured);
        return new PolledSlice(partition, standing.fence(), records, slice);
    }

    /** Whether the first record lies beyond where the slice starts. */
    boolean startsWithGap() {
        return records.getFirst().offset() > slice.from();
    }

    private static CapturedRecord captured(UUID topicId, ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null && !header.key().equals(SeekFence.STAMP)) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        RecordPosition position = new RecordPosition(topicId, record.partition(), record.offset());
        return new CapturedRecord(position, record.key(), record.value(), headers);
    }
}
