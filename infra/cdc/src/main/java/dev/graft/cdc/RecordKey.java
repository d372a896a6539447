package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonToken;
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
        Row columns = new Row(columns(key));
        try {
            return columns.requiredReference("key");
        } catch (UnreadableException e) {
            throw unreadable("no index takes the key");
        }
    }

    private static Map<String, @Nullable String> columns(byte[] key) {
        try (var parser = JsonText.parser(key)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("an object was expected");
            }
            Map<String, @Nullable String> columns = JsonText.scalars(parser);
            JsonText.requireEnd(parser);
            if (columns.size() != 1) {
                throw unreadable("a key of one column was expected");
            }
            return Map.of("key", required(columns));
        } catch (IOException e) {
            throw unreadable("the key is not JSON");
        }
    }

    private static UnreadableException unreadable(String detail) {
        return new UnreadableException(Fault.Code.KEY_UNREADABLE, detail);
    }

    private static String required(Map<String, @Nullable String> columns) {
        String value = columns.values().iterator().next();
        if (value == null) {
            throw new UnreadableException(Fault.Code.KEY_MISSING, "the key is null");
        }
        return value;
    }
}
