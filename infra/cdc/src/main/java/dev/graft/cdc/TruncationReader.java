package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the TRUNCATE records of all captured tables, which travel without a key on a topic of their own. Each is keyed by
 * table and LSN, so that a redelivered one is recognised.
 */
public final class TruncationReader implements RecordReader<Truncation> {

    private static final String OPERATION = "t";

    @Override
    public Decoded<Truncation> read(CapturedRecord record) {
        if (record.value() == null || record.value().length == 0) {
            return new Decoded.Stray<>(new Fault(Fault.Code.EMPTY_VALUE, "a TRUNCATE names its table in its value"));
        }
        try (JsonParser parser = JsonText.parser(record.value())) {
            return keyed(read(record, parser));
        } catch (IOException e) {
            return new Decoded.Stray<>(new Fault(Fault.Code.MALFORMED_JSON, "the value is not JSON"));
        } catch (UnreadableException e) {
            return new Decoded.Stray<>(e.fault());
        }
    }

    private static Decoded<Truncation> keyed(Truncation truncation) {
        return new Decoded.Keyed<>(
                truncation.table() + "@" + truncation.lsn(),
                new Change.Upsert<>(truncation),
                new SourcePosition(truncation.epoch(), truncation.lsn()));
    }

    private static Truncation read(CapturedRecord record, JsonParser parser) throws IOException {
        String operation = "";
        Map<String, @Nullable String> source = Map.of();
        JsonText.enterObject(parser);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken token = parser.nextToken();
            if (field.equals("op") && token == JsonToken.VALUE_STRING) {
                operation = parser.getText();
            } else if (field.equals("source") && token == JsonToken.START_OBJECT) {
                source = JsonText.scalars(parser);
            } else {
                parser.skipChildren();
            }
        }
        if (!operation.equals(OPERATION)) {
            throw new UnreadableException(Fault.Code.UNKNOWN_OPERATION, "op");
        }
        return truncation(record, new Row(source));
    }

    private static Truncation truncation(CapturedRecord record, Row source) {
        Integer epoch = Headers.epoch(record);
        Long lsn = Headers.number(record, Headers.LSN);
        return new Truncation(
                source.requiredReference("table"),
                epoch == null ? SourcePosition.FIRST_EPOCH : epoch,
                lsn == null ? number("source.lsn", source.requiredText("lsn")) : lsn,
                moment(source.text("ts_ms")));
    }

    private static @Nullable Instant moment(@Nullable String milliseconds) {
        return milliseconds == null ? null : Instant.ofEpochMilli(number("source.ts_ms", milliseconds));
    }

    private static long number(String field, String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new UnreadableException(Fault.Code.COLUMN_UNREADABLE, field);
        }
    }
}
