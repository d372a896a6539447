package dev.graft.connectors;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Puts Debezium's marker for an unavailable value in place of the texts of a row that no record takes: the broker's refusal
 * would stop the connector's task, and with it all capture. Whoever reads the row finds out by the marker that it is not
 * whole.
 */
public final class WithholdLargeText implements Transformation<SourceRecord> {
    static final String LIMIT_CONFIG = "max.bytes";
    static final String MARKER = "__debezium_unavailable_value";

    /** Texts up to this length stay: keys and names do no harm. */
    private static final int SHORT = 1024;

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    LIMIT_CONFIG,
                    ConfigDef.Type.LONG,
                    6_291_456,
                    ConfigDef.Range.atLeast(SHORT),
                    ConfigDef.Importance.HIGH,
                    "Bytes that the texts of a row may take as JSON, before and after a change together.");

    private long limit = 6_291_456;

    @Override
    public void configure(Map<String, ?> configs) {
        limit = new AbstractConfig(CONFIG, configs, false).getLong(LIMIT_CONFIG);
    }

    @Override
    public SourceRecord apply(SourceRecord record) {
        if (!(record.value() instanceof Struct envelope) || jsonBytes(envelope) <= limit) {
            return record;
        }
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                withheld(envelope),
                record.timestamp(),
                record.headers());
    }

    private static Struct withheld(Struct struct) {
        Struct copy = new Struct(struct.schema());
        for (Field field : struct.schema().fields()) {
            copy.put(
                    field,
                    switch (struct.getWithoutDefault(field.name())) {
                        case Struct inner -> withheld(inner);
                        case String text when text.length() > SHORT -> MARKER;
                        case null, default -> struct.getWithoutDefault(field.name());
                    });
        }
        return copy;
    }

    private static long jsonBytes(Struct struct) {
        long bytes = 0;
        for (Field field : struct.schema().fields()) {
            bytes += switch (struct.getWithoutDefault(field.name())) {
                case Struct inner -> jsonBytes(inner);
                case String text -> jsonBytes(text);
                case null, default -> 0;
            };
        }
        return bytes;
    }

    /** As the converter writes it: UTF-8, control characters as six of ASCII. */
    private static long jsonBytes(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                bytes += 6;
            } else if (c < 0x80) {
                bytes += c == '"' || c == '\\' ? 2 : 1;
            } else {
                bytes += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
        }
        return bytes;
    }

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void close() {}
}
