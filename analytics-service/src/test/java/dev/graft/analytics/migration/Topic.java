package dev.graft.analytics.migration;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.StableId;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A topic of one partition, written by hand. */
final class Topic {

    private final String name;
    private final UUID id;
    private final List<CapturedRecord> log = new ArrayList<>();
    private final Map<String, Integer> revisions = new HashMap<>();
    private int consumed;

    Topic(String name) {
        this.name = name;
        this.id = StableId.of("topic", name);
    }

    String name() {
        return name;
    }

    UUID id() {
        return id;
    }

    /** A streamed change as Debezium writes it; a null row is a delete. */
    void change(String key, @Nullable String row) {
        long lsn = 1000L + log.size();
        String value = "{\"before\":null,\"after\":%s,\"source\":{\"lsn\":%d},\"op\":\"%s\"}"
                .formatted(row, lsn, row == null ? "d" : "u");
        append(
                "{\"id\":\"%s\"}".formatted(key),
                value,
                Map.of(Headers.SOURCE_EPOCH, "1", Headers.LSN, Long.toString(lsn)));
    }

    /** A record that tells the whole row anew, without a place in a stream, as the importer of views writes it. */
    void read(String key, String row) {
        append("{\"id\":\"%s\"}".formatted(key), "{\"op\":\"r\",\"after\":%s}".formatted(row), Map.of());
    }

    /** An event that is sent once, or the same one sent again. */
    void event(UUID key, String fields) {
        append(key.toString(), "{\"id\":\"%s\",%s}".formatted(key, fields), Map.of(Headers.REVISION, "1"));
    }

    /** A published state; null fields are a tombstone. */
    void state(UUID key, @Nullable String fields) {
        int revision = revisions.merge(key.toString(), 1, Integer::sum);
        String value = fields == null
                ? null
                : "{\"id\":\"%s\",\"revision\":%d,\"schemaVersion\":1,\"legacy\":{\"id\":\"not this\"},%s}"
                        .formatted(key, revision, fields);
        append(key.toString(), value, Map.of(Headers.REVISION, Integer.toString(revision)));
    }

    void append(String key, @Nullable String value, Map<String, String> headers) {
        log.add(new CapturedRecord(
                new RecordPosition(id, 0, log.size()),
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8),
                headers));
    }

    /** What nobody consumed yet; it counts as consumed from now on. */
    PartitionSlice next() {
        return next(log.size() - consumed);
    }

    /** So many records that nobody consumed yet; they count as consumed from now on. */
    PartitionSlice next(int records) {
        int from = consumed;
        consumed += records;
        return new PartitionSlice(name, 0, from, consumed, 0, log.subList(from, consumed));
    }

    /** How many records nobody consumed yet. */
    int waiting() {
        return log.size() - consumed;
    }

    boolean isConsumed() {
        return consumed == log.size();
    }

    void rewind() {
        consumed = 0;
    }
}
