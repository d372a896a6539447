package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

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
        if (!Row.isId(key)) {
            return new Decoded.Stray<>(new Fault(Fault.Code.KEY_UNREADABLE, "an id was expected"));
        }
        try {
            return new Decoded.Keyed<>(
                    key, change(key, record), new SourcePosition(null, Headers.number(record, Headers.REVISION)));
        } catch (UnreadableException e) {
            return new Decoded.Keyed<>(key, new Change.Unreadable<>(e.fault()), new SourcePosition(null, null));
        }
    }

    /** The value tells its id too: two states of one id in a batch would be two writes of one row. */
    private Change<R> change(String key, CapturedRecord record) {
        if (record.value() == null) {
            return new Change.Delete<>();
        }
        try (JsonParser parser = JsonText.parser(record.value())) {
            JsonText.enterObject(parser);
            Row row = new Row(JsonText.scalars(parser));
            JsonText.requireEnd(parser);
            if (!key.equals(row.text("id"))) {
                throw new UnreadableException(Fault.Code.COLUMN_UNREADABLE, "id");
            }
            return new Change.Upsert<>(rows.read(row));
        } catch (IOException e) {
            throw new UnreadableException(Fault.Code.MALFORMED_JSON, "the value is not JSON");
        }
    }
}
