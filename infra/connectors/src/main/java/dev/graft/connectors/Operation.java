package dev.graft.connectors;

import java.util.Optional;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Debezium's operation codes, as far as our transforms tell them apart. */
final class Operation {
    static final String READ = "r";
    static final String TRUNCATE = "t";
    static final String MESSAGE = "m";

    private static final String FIELD = "op";

    private Operation() {}

    /** The operation of a change or message envelope; empty for tombstones, heartbeats and transaction markers. */
    static Optional<String> of(SourceRecord record) {
        if (record.value() instanceof Struct envelope && envelope.schema().field(FIELD) != null) {
            return Optional.ofNullable(envelope.getString(FIELD));
        }
        return Optional.empty();
    }
}
