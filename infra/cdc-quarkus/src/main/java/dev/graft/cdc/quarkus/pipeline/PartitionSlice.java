package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;
import java.util.List;

/**
 * Consecutive records of one partition, and the move of its position that they stand for. Offsets have gaps, so "from" is
 * the position that this process holds, not the first record's offset.
 *
 * @param from the next offset as it is stored
 * @param to the next offset once the records took effect
 * @param epoch raised by whoever resets the position
 */
public record PartitionSlice(
        String topic, int partition, long from, long to, long epoch, List<CapturedRecord> records) {

    public PartitionSlice {
        if (to < from) {
            throw new IllegalArgumentException("A position moves forward: from %d to %d".formatted(from, to));
        }
        records = List.copyOf(records);
    }
}
