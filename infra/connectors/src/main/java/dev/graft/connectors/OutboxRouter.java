package dev.graft.connectors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.jspecify.annotations.Nullable;

/**
 * Turns a logical decoding message of a service into the event it is: the prefix says topic, key and headers, the
 * content is the value byte for byte, and an empty content is a tombstone. Heartbeats pass as bytes on their own topic:
 * dropped, they would leave Connect's stored offset behind the slot, which {@code trust_offset} calls a loss.
 */
public final class OutboxRouter implements Transformation<SourceRecord> {
    private static final ConfigDef CONFIG = new ConfigDef();
    private static final String HEARTBEAT_FIELD = "ts_ms";

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public SourceRecord apply(SourceRecord record) {
        if (Operation.of(record).filter(Operation.MESSAGE::equals).isPresent()) {
            return event(record, ((Struct) record.value()).getStruct("message"));
        }
        if (isHeartbeat(record)) {
            return heartbeat(record, (Struct) record.value());
        }
        throw new DataException("neither an outbox message nor a heartbeat came on " + record.topic());
    }

    private static SourceRecord event(SourceRecord record, Struct message) {
        var address = OutboxAddress.parse(message.getString("prefix"));
        byte[] content = bytes(message.get("content"));
        return bytes(
                record,
                address.topic(),
                address.keyBytes(),
                content.length == 0 ? null : content,
                headers(record, address));
    }

    private static Headers headers(SourceRecord record, OutboxAddress address) {
        Headers headers = new ConnectHeaders()
                .addString("id", address.eventId())
                .addString("eventType", address.eventType())
                .addString("revision", address.revision());
        CommitTime.of(record).ifPresent(time -> headers.addString(CommitTime.HEADER, Long.toString(time)));
        return headers;
    }

    private static boolean isHeartbeat(SourceRecord record) {
        return record.value() instanceof Struct value
                && value.schema().fields().size() == 1
                && value.schema().field(HEARTBEAT_FIELD) != null;
    }

    private static SourceRecord heartbeat(SourceRecord record, Struct value) {
        byte[] time = value.get(HEARTBEAT_FIELD).toString().getBytes(StandardCharsets.UTF_8);
        return bytes(record, record.topic(), null, time, record.headers());
    }

    private static SourceRecord bytes(
            SourceRecord record, String topic, byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
        return record.newRecord(
                topic,
                null,
                Schema.OPTIONAL_BYTES_SCHEMA,
                key,
                Schema.OPTIONAL_BYTES_SCHEMA,
                value,
                record.timestamp(),
                headers);
    }

    private static byte[] bytes(Object content) {
        return switch (content) {
            case byte[] array -> array;
            case ByteBuffer buffer -> {
                byte[] copy = new byte[buffer.remaining()];
                buffer.duplicate().get(copy);
                yield copy;
            }
            default -> throw new DataException("binary.handling.mode of an outbox connector must be bytes");
        };
    }

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void close() {}
}
