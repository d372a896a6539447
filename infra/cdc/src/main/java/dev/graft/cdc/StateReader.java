package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Reads a published state of a {@code graft.*} topic: its key is the entity's id as text, its value a JSON object whose
 * top-level scalars are the row, its revision a header. A tombstone says that the entity is gone.
 *
 * @param <R> what the reader needs of the state
 */
public final class StateReader<R> implements RecordReader<R> {

    private final RowReader<R> rows;

    public StateReader(RowReader<R> rows) {
        this.rows = rows;
    }

    @Override
    public Decoded<R> read(CapturedRecord record) {
        if (record.key() == null || record.key().length == 0) {
            return new Decoded.Stray<>(new Fault(Fault.Code.KEY_MISSING, "the record has no key"));
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (!isId(key)) {
            return new Decoded.Stray<>(new Fault(Fault.Code.KEY_UNREADABLE, "an id was expected"));
        }
        try {
            return new Decoded.Keyed<>(
                    key, change(record), new SourcePosition(null, Headers.number(record, Headers.REVISION)));
        } catch (UnreadableException e) {
            return new Decoded.Keyed<>(key, new Change.Unreadable<>(e.fault()), new SourcePosition(null, null));
        }
    }

    private static boolean isId(String key) {
        try {
            return UUID.fromString(key).toString().equals(key);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Change<R> change(CapturedRecord record) {
        if (record.value() == null) {
            return new Change.Delete<>();
        }
        try (JsonParser parser = JsonText.parser(record.value())) {
            JsonText.enterObject(parser);
            Row row = new Row(JsonText.scalars(parser));
            JsonText.requireEnd(parser);
            return new Change.Upsert<>(rows.read(row));
        } catch (IOException e) {
            throw new UnreadableException(Fault.Code.MALFORMED_JSON, "the value is not JSON");
        }
    }
}
