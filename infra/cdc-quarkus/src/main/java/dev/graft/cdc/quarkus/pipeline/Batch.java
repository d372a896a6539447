package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;
import java.util.List;

/** The records that take effect in one transaction: at most one slice for each partition. */
public record Batch(List<PartitionSlice> slices) {

    public Batch {
        slices = List.copyOf(slices);
    }

    /** The records of a topic, in the order of each partition. */
    public List<CapturedRecord> records(String topic) {
        return slices.stream()
                .filter(slice -> slice.topic().equals(topic))
                .flatMap(slice -> slice.records().stream())
                .toList();
    }

    /** How many records there are. */
    public int size() {
        return slices.stream().mapToInt(slice -> slice.records().size()).sum();
    }
}
