package dev.graft.connectors;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Writes where a captured record comes from into its headers: the source epoch, and the LSN of every streamed record.
 * With them goes the time of the commit, from which delays are measured.
 * A tombstone carries no envelope, so without the headers a redelivered one could not be recognised. What the snapshot
 * reads gets no LSN: such rows are ordered by their offset alone.
 */
public final class StampPosition implements Transformation<SourceRecord> {
    static final String EPOCH_CONFIG = "source.epoch";
    static final String EPOCH_HEADER = "graft.sourceEpoch";
    static final String LSN_HEADER = "graft.lsn";

    private static final String LSN_OFFSET = "lsn";
    private static final ConfigDef CONFIG = new ConfigDef()
            .define(
                    EPOCH_CONFIG,
                    ConfigDef.Type.INT,
                    1,
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.HIGH,
                    "Raised by an operator when the source is restored, its slot is lost or a topic is made anew.");

    private String epoch = "1";

    @Override
    public void configure(Map<String, ?> configs) {
        epoch = new AbstractConfig(CONFIG, configs, false).getInt(EPOCH_CONFIG).toString();
    }

    @Override
    public SourceRecord apply(SourceRecord record) {
        var operation = Operation.of(record);
        if (operation.isEmpty() && record.value() != null) {
            return record;
        }
        Headers headers = record.headers().duplicate();
        headers.remove(EPOCH_HEADER).addString(EPOCH_HEADER, epoch);
        headers.remove(LSN_HEADER).remove(CommitTime.HEADER);
        if (!operation.filter(Operation.READ::equals).isPresent()) {
            headers.addString(LSN_HEADER, lsn(record));
            CommitTime.of(record).ifPresent(time -> headers.addString(CommitTime.HEADER, Long.toString(time)));
        }
        return copy(record, headers);
    }

    private static String lsn(SourceRecord record) {
        if (record.sourceOffset().get(LSN_OFFSET) instanceof Long lsn) {
            return lsn.toString();
        }
        throw new DataException("a streamed record of " + record.topic() + " has no LSN in its source offset");
    }

    private static SourceRecord copy(SourceRecord record, Headers headers) {
        return record.newRecord(
                record.topic(),
                record.kafkaPartition(),
                record.keySchema(),
                record.key(),
                record.valueSchema(),
                record.value(),
                record.timestamp(),
                headers);
    }

    @Override
    public ConfigDef config() {
        return CONFIG;
    }

    @Override
    public void close() {}
}
