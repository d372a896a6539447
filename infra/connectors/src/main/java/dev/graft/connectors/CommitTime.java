package dev.graft.connectors;

import java.util.OptionalLong;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** When the source committed what a record tells of: what every delay is measured from. */
final class CommitTime {

    /** Milliseconds since 1970, by the clock of the source's database. */
    static final String HEADER = "graft.committedAt";

    private static final String SOURCE = "source";
    private static final String FIELD = "ts_ms";

    private CommitTime() {}

    /** Empty for records that carry no source block: tombstones and heartbeats. */
    static OptionalLong of(SourceRecord record) {
        if (record.value() instanceof Struct envelope
                && envelope.schema().field(SOURCE) != null
                && envelope.get(SOURCE) instanceof Struct source
                && source.schema().field(FIELD) != null
                && source.get(FIELD) instanceof Long milliseconds) {
            return OptionalLong.of(milliseconds);
        }
        return OptionalLong.empty();
    }
}
