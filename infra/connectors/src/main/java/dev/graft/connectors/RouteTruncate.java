package dev.graft.connectors;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Sends TRUNCATE records to a topic of their own: they have no key, a compacted topic refuses a record without one, and
 * the refusal would stop the connector's task and with it all capture.
 */
public final class RouteTruncate implements Transformation<SourceRecord> {
    static final String TOPIC_CONFIG = "topic";

    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    TOPIC_CONFIG,
                    ConfigDef.Type.STRING,
                    "legacy.truncate",
                    new ConfigDef.NonEmptyString(),
                    ConfigDef.Importance.HIGH,
                    "Topic that takes every TRUNCATE record; not compacted.");

    private String topic = "legacy.truncate";

    @Override
    public void configure(Map<String, ?> configs) {
        topic = new AbstractConfig(CONFIG, configs, false).getString(TOPIC_CONFIG);
    }

    @Override
    public SourceRecord apply(SourceRecord record) {
        if (Operation.of(record).filter(Operation.TRUNCATE::equals).isEmpty()) {
            return record;
        }
        return record.newRecord(
                topic,
                null,
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                record.headers());
    }

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void close() {}
}
