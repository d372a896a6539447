package dev.graft.doctor.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one partition of a captured topic: what the connector wrote, and how far it was consumed. */
final class LegacyTopic {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String table;
    private final UUID id;
    private final List<CapturedRecord> log = new ArrayList<>();
    private final List<CapturedRecord> streamed = new ArrayList<>();
    private final Map<String, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
    private long end;
    private long lsn;
    private long next;
    private long epoch;

    LegacyTopic(String table) {
        this.table = table;
        this.id = UUID.nameUUIDFromBytes(table.getBytes(StandardCharsets.UTF_8));
    }

    /** An insert or update; its row stays as it is until the next. */
    void put(Map<String, @Nullable Object> row) {
        String key = (String) Objects.requireNonNull(row.get("id"));
        stream(key, "{\"op\":\"%s\",\"after\":%s}".formatted(rows.containsKey(key) ? "u" : "c", json(row)));
        rows.put(key, row);
    }

    /** A delete and the tombstone that follows it. */
    void delete(String key) {
        rows.remove(key);
        lsn++;
        append(key, "{\"op\":\"d\",\"before\":{\"id\":\"%s\"},\"after\":null}".formatted(key), lsn);
        append(key, null, lsn);
    }

    /** A change whose row nobody can read. */
    void putUnreadable(String key) {
        rows.remove(key);
        stream(key, "{\"op\":\"u\",\"after\":{\"id\":\"" + key + "\"}}");
    }

    /** Reads of all rows, as a snapshot makes them: without a place in the stream. */
    void snapshot() {
        rows.forEach((key, row) -> append(key, "{\"op\":\"r\",\"after\":%s}".formatted(json(row)), null));
    }

    /** What a connector does that was killed before it stored its position: the last changes come once more. */
    void redeliver(int count) {
        List<CapturedRecord> again =
                List.copyOf(streamed.subList(Math.max(0, streamed.size() - count), streamed.size()));
        again.forEach(record -> log.add(at(end++, record)));
    }

    /** Keeps the last record of each key only. */
    void compact() {
        Set<String> later = new HashSet<>();
        for (int i = log.size() - 1; i >= 0; i--) {
            if (!later.add(new String(Objects.requireNonNull(log.get(i).key()), StandardCharsets.UTF_8))) {
                log.remove(i);
            }
        }
    }

    /** The next records, at most so many; the position moves once they took effect. */
    PartitionSlice slice(int most) {
        List<CapturedRecord> records = log.stream()
                .filter(record -> record.position().offset() >= next)
                .limit(most)
                .toList();
        long to = records.isEmpty() ? next : records.getLast().position().offset() + 1;
        return new PartitionSlice(name(), 0, next, to, epoch, records);
    }

    void consumed(PartitionSlice slice) {
        next = slice.to();
    }

    void rewind(long records) {
        next = Math.max(0, next - records);
        epoch++;
    }

    String name() {
        return "legacy.clinic." + table;
    }

    UUID id() {
        return id;
    }

    long next() {
        return next;
    }

    long epoch() {
        return epoch;
    }

    /** The rows of the table now, as a JSON array. */
    String rows() {
        return json(rows.values());
    }

    private void stream(String key, String value) {
        append(key, value, ++lsn);
    }

    private void append(String key, @Nullable String value, @Nullable Long sequence) {
        Map<String, String> headers = new HashMap<>(Map.of(Headers.SOURCE_EPOCH, "1"));
        if (sequence != null) {
            headers.put(Headers.LSN, sequence.toString());
        }
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        byte[] keyBytes = json(Map.of("id", key)).getBytes(StandardCharsets.UTF_8);
        CapturedRecord record = new CapturedRecord(new RecordPosition(id, 0, end++), keyBytes, bytes, headers);
        log.add(record);
        if (sequence != null) {
            streamed.add(record);
        }
    }

    private CapturedRecord at(long offset, CapturedRecord record) {
        Map<String, String> headers = new HashMap<>();
        Arrays.asList(Headers.SOURCE_EPOCH, Headers.LSN)
                .forEach(name -> headers.put(name, Objects.requireNonNull(record.header(name))));
        return new CapturedRecord(new RecordPosition(id, 0, offset), record.key(), record.value(), headers);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A row of plain values was expected", e);
        }
    }
}
