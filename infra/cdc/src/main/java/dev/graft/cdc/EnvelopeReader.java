package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads Debezium's JSON envelope, without schemas, in one pass and without a tree.
 *
 * @param <R> the row of the captured table
 */
public final class EnvelopeReader<R> implements RecordReader<R> {

    private final RowReader<R> rows;

    public EnvelopeReader(RowReader<R> rows) {
        this.rows = rows;
    }

    @Override
    public Decoded<R> read(CapturedRecord record) {
        try {
            return record.key() == null && record.value() != null ? readKeyless(record.value()) : readKeyed(record);
        } catch (UnreadableException e) {
            return new Decoded.Stray<>(e.fault());
        }
    }

    private Decoded<R> readKeyed(CapturedRecord record) {
        String key = RecordKey.of(record.key());
        try {
            return readValue(key, record);
        } catch (UnreadableException e) {
            return new Decoded.Keyed<>(key, new Change.Unreadable<>(e.fault()), new SourcePosition(null, null));
        }
    }

    private Decoded<R> readValue(String key, CapturedRecord record) {
        Integer epoch = Headers.epoch(record);
        Long headerLsn = Headers.number(record, Headers.LSN);
        if (record.value() == null) {
            return new Decoded.Keyed<>(key, new Change.Delete<>(), new SourcePosition(epoch, headerLsn));
        }
        Envelope envelope = parse(record.value());
        Long lsn = headerLsn == null ? envelope.lsn : headerLsn;
        return switch (envelope.operation) {
            case "r" -> new Decoded.Keyed<>(key, upsert(envelope), new SourcePosition(epoch, null));
            case "c", "u" -> new Decoded.Keyed<>(key, upsert(envelope), new SourcePosition(epoch, lsn));
            case "d" -> new Decoded.Keyed<>(key, new Change.Delete<>(), new SourcePosition(epoch, lsn));
            default ->
                new Decoded.Keyed<>(
                        key,
                        new Change.Unreadable<>(new Fault(Fault.Code.UNKNOWN_OPERATION, "op")),
                        new SourcePosition(epoch, lsn));
        };
    }

    /** Reads the row; the LSN stays known when the row is unreadable, so that its redelivery is recognised. */
    private Change<R> upsert(Envelope envelope) {
        if (envelope.after == null) {
            return new Change.Unreadable<>(new Fault(Fault.Code.ROW_MISSING, "after"));
        }
        try {
            return new Change.Upsert<>(rows.read(new Row(envelope.after)));
        } catch (UnreadableException e) {
            return new Change.Unreadable<>(e.fault());
        }
    }

    private static <R> Decoded<R> readKeyless(byte[] value) {
        return switch (parse(value).operation) {
            case "t" -> new Decoded.Truncate<>();
            case "m" -> new Decoded.Skipped<>();
            default -> new Decoded.Stray<>(new Fault(Fault.Code.KEY_MISSING, "the record has no key"));
        };
    }

    private static Envelope parse(byte[] value) {
        try (JsonParser parser = JsonText.parser(value)) {
            JsonText.enterObject(parser);
            Envelope envelope = new Envelope();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                envelope.take(parser);
            }
            JsonText.requireEnd(parser);
            return envelope;
        } catch (IOException e) {
            throw new UnreadableException(Fault.Code.MALFORMED_JSON, "the value is not JSON");
        }
    }

    /** The parts of an envelope, in whatever order they come. */
    private static final class Envelope {
        private String operation = "";
        private @Nullable Map<String, @Nullable String> after;
        private @Nullable Long lsn;

        void take(JsonParser parser) throws IOException {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            switch (field) {
                case "op" -> operation = token == JsonToken.VALUE_STRING ? parser.getText() : "";
                case "after" -> after = token == JsonToken.START_OBJECT ? JsonText.scalars(parser) : skip(parser);
                case "source" -> lsn = token == JsonToken.START_OBJECT ? lsn(JsonText.scalars(parser)) : null;
                default -> parser.skipChildren();
            }
        }

        private static @Nullable Map<String, @Nullable String> skip(JsonParser parser) throws IOException {
            parser.skipChildren();
            return null;
        }

        private static @Nullable Long lsn(Map<String, @Nullable String> source) {
            String lsn = source.get("lsn");
            try {
                return lsn == null ? null : Long.valueOf(lsn);
            } catch (NumberFormatException e) {
                throw new UnreadableException(Fault.Code.COLUMN_UNREADABLE, "source.lsn");
            }
        }
    }
}
