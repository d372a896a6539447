package dev.graft.spine;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.RecordPosition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic: partitions that keep records in the order of their arrival, a key always in the same one. */
final class TopicLog {

    static final int PARTITIONS = 2;

    private final String name;
    private final UUID id = UUID.randomUUID();
    private final List<List<CapturedRecord>> partitions = List.of(new ArrayList<>(), new ArrayList<>());

    TopicLog(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    void append(byte[] key, byte @Nullable [] value, Map<String, String> headers) {
        int partition = Math.floorMod(Arrays.hashCode(key), PARTITIONS);
        List<CapturedRecord> log = partitions.get(partition);
        log.add(new CapturedRecord(new RecordPosition(id, partition, log.size()), key, value, headers));
    }

    List<CapturedRecord> partition(int number) {
        return partitions.get(number);
    }
}
