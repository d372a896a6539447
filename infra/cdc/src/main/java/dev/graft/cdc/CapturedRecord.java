package dev.graft.cdc;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as it came from Kafka, free of the Kafka client. The bytes may be personal and are never printed. */
public final class CapturedRecord {

    private final RecordPosition position;
    private final byte @Nullable [] key;
    private final byte @Nullable [] value;
    private final Map<String, String> headers;

    public CapturedRecord(
            RecordPosition position, byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        this.position = position;
        this.key = key;
        this.value = value;
        this.headers = Map.copyOf(headers);
    }

    public RecordPosition position() {
        return position;
    }

    /** The key's bytes, not copied. */
    public byte @Nullable [] key() {
        return key;
    }

    /** The value's bytes, not copied; null for a tombstone. */
    public byte @Nullable [] value() {
        return value;
    }

    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** All headers, decoded as UTF-8. */
    public Map<String, String> headers() {
        return headers;
    }

    @Override
    public String toString() {
        return "CapturedRecord[" + position + "]";
    }
}
