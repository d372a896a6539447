package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;
import java.util.List;
import java.util.stream.Stream;

/**
 * The records that take effect in one transaction.
 *
 * @param slices what was polled, at most one for each partition: they move positions
 * @param redriven what was kept since it was polled: it moves none
 */
public record Batch(List<PartitionSlice> slices, List<Redriven> redriven) {

    public Batch {
        slices = List.copyOf(slices);
        redriven = List.copyOf(redriven);
    }

    /** A batch of what was polled. */
    public Batch(List<PartitionSlice> slices) {
        this(slices, List.of());
    }

    /** A batch of records that are driven again. */
    static Batch again(List<Redriven> redriven) {
        return new Batch(List.of(), redriven);
    }

    /** The records of a topic, in the order of each partition. */
    public List<CapturedRecord> records(String topic) {
        Stream<CapturedRecord> polled =
                slices.stream().filter(slice -> slice.topic().equals(topic)).flatMap(slice -> slice.records().stream());
        Stream<CapturedRecord> kept =
                redriven.stream().filter(each -> each.topic().equals(topic)).map(Redriven::record);
        return Stream.concat(polled, kept).toList();
    }

    /** How many records there are. */
    public int size() {
        return redriven.size()
                + slices.stream().mapToInt(slice -> slice.records().size()).sum();
    }
}
