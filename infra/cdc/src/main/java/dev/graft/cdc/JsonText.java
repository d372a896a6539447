package dev.graft.cdc;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Streaming access to JSON objects of scalars. Locations in errors never quote the source. */
final class JsonText {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonText() {}

    static JsonParser parser(byte[] json) throws IOException {
        if (json.length == 0) {
            throw new UnreadableException(Fault.Code.EMPTY_VALUE, "the value has no bytes");
        }
        return FACTORY.createParser(json);
    }

    /** Steps onto the next token, which must open an object. */
    static void enterObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new UnreadableException(Fault.Code.MALFORMED_JSON, "an object was expected");
        }
    }

    /** Reads the scalar fields of the object that the parser stands on; nested values are passed over. */
    static Map<String, @Nullable String> scalars(JsonParser parser) throws IOException {
        Map<String, @Nullable String> fields = HashMap.newHashMap(24);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isScalarValue()) {
                fields.put(name, token == JsonToken.VALUE_NULL ? null : parser.getText());
            } else {
                parser.skipChildren();
            }
        }
        return fields;
    }

    /** Refuses anything that follows the value which was read. */
    static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw new UnreadableException(Fault.Code.MALFORMED_JSON, "text follows the object");
        }
    }
}
