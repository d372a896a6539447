package dev.graft.connectors;

import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Source records shaped like those of Debezium's PostgreSQL connector. */
final class Records {
    static final long LSN = 24_764_648L;

    private static final Schema KEY =
            SchemaBuilder.struct().field("id", Schema.STRING_SCHEMA).build();
    private static final Schema ENVELOPE = SchemaBuilder.struct()
            .name("legacy.clinic.patients.Envelope")
            .field("op", Schema.STRING_SCHEMA)
            .build();
    private static final Schema BLOCK = SchemaBuilder.struct()
            .field("prefix", Schema.OPTIONAL_STRING_SCHEMA)
            .field("content", Schema.OPTIONAL_BYTES_SCHEMA)
            .build();
    private static final Schema MESSAGE = SchemaBuilder.struct()
            .field("op", Schema.STRING_SCHEMA)
            .field("message", BLOCK)
            .build();
    private static final Schema BEAT =
            SchemaBuilder.struct().field("ts_ms", Schema.INT64_SCHEMA).build();
    private static final Schema SERVER =
            SchemaBuilder.struct().field("serverName", Schema.STRING_SCHEMA).build();

    private Records() {}

    static SourceRecord change(String operation) {
        return record("legacy.clinic.patients", key(), ENVELOPE, new Struct(ENVELOPE).put("op", operation));
    }

    /** An insert of a row with these texts. */
    static SourceRecord row(String name, String notes) {
        Schema row = SchemaBuilder.struct()
                .field("name", Schema.OPTIONAL_STRING_SCHEMA)
                .field("notes", Schema.OPTIONAL_STRING_SCHEMA)
                .optional()
                .build();
        Schema envelope = SchemaBuilder.struct()
                .field("op", Schema.STRING_SCHEMA)
                .field("after", row)
                .build();
        Struct after = new Struct(row).put("name", name).put("notes", notes);
        return record(
                "legacy.clinic.patients",
                key(),
                envelope,
                new Struct(envelope).put("op", "c").put("after", after));
    }

    static SourceRecord truncate() {
        return record("legacy.clinic.patients", null, ENVELOPE, new Struct(ENVELOPE).put("op", "t"));
    }

    static SourceRecord tombstone() {
        return record("legacy.clinic.patients", key(), null, null);
    }

    static SourceRecord heartbeat(String topic) {
        var server = new Struct(SERVER).put("serverName", "outbox-patient");
        return record(topic, server, BEAT, new Struct(BEAT).put("ts_ms", 1_700_000_000_000L));
    }

    static SourceRecord message(String prefix, Object content) {
        var block = new Struct(BLOCK).put("prefix", prefix).put("content", content);
        var value = new Struct(MESSAGE).put("op", "m").put("message", block);
        return record("outbox-patient.message", null, MESSAGE, value);
    }

    private static Struct key() {
        return new Struct(KEY).put("id", "p-1");
    }

    private static SourceRecord record(
            String topic, @Nullable Struct key, @Nullable Schema valueSchema, @Nullable Struct value) {
        var partition = Map.of("server", "legacy");
        var offset = Map.of("lsn", LSN, "txId", 7L);
        return new SourceRecord(
                partition, offset, topic, 0, key == null ? null : key.schema(), key, valueSchema, value, 1_000L);
    }
}
