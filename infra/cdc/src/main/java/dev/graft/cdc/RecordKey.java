package dev.graft.cdc;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the key of a captured row: a JSON object with the one column of the primary key. */
final class RecordKey {

    private RecordKey() {}

    /** The key's text; throws when there is none or it is not one scalar. */
    static String of(byte @Nullable [] key) {
        if (key == null || key.length == 0) {
            throw new UnreadableException(Fault.Code.KEY_MISSING, "the record has no key");
        }
        return new Row(columns(key)).requiredReference("key");
    }

    private static Map<String, @Nullable String> columns(byte[] key) {
        try (var parser = JsonText.parser(key)) {
            JsonText.enterObject(parser);
            Map<String, @Nullable String> columns = JsonText.scalars(parser);
            JsonText.requireEnd(parser);
            if (columns.size() != 1) {
                throw new UnreadableException(Fault.Code.KEY_UNREADABLE, "a key of one column was expected");
            }
            return Map.of("key", required(columns));
        } catch (IOException e) {
            throw new UnreadableException(Fault.Code.KEY_UNREADABLE, "the key is not JSON");
        }
    }

    private static String required(Map<String, @Nullable String> columns) {
        String value = columns.values().iterator().next();
        if (value == null) {
            throw new UnreadableException(Fault.Code.KEY_MISSING, "the key is null");
        }
        return value;
    }
}
