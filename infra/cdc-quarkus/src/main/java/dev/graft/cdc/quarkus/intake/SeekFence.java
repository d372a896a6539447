package dev.graft.cdc.quarkus.intake;

import io.quarkus.arc.Arc;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * Stamps each partition's polled records with the fence they were polled behind. Seeks and polls share a thread, so the
 * stamp tells whether a batch that waited in a queue was polled before or after the last seek. Kafka makes the object;
 * that is why it asks the container for the assignment.
 */
public final class SeekFence implements ConsumerInterceptor<byte[], byte[]> {

    /** The header of the stamp; it is ours, not the record's. */
    static final String STAMP = "graft.fence";

    private final Assignment assignment =
            Arc.container().instance(Assignment.class).get();

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            byte[] fence = ByteBuffer.allocate(Long.BYTES)
                    .putLong(assignment.fence(partition))
                    .array();
            records.records(partition).getFirst().headers().add(STAMP, fence);
        }
        return records;
    }

    /** The fence behind which these records of one partition were polled. */
    static long of(List<ConsumerRecord<byte[], byte[]>> records) {
        Header stamp = records.getFirst().headers().lastHeader(STAMP);
        return stamp == null ? 0 : ByteBuffer.wrap(stamp.value()).getLong();
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // Offsets committed to Kafka are a hint for lag tools only.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    @Override
    public void configure(Map<String, ?> configs) {
        // The assignment is all it needs.
    }
}
