package dev.graft.cdc.quarkus.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.graft.cdc.BrokenLawException;
import java.util.Map;

/** The headers of a kept record, as one JSON object of texts. */
public final class HeaderText {

    private static final JsonMapper JSON = new JsonMapper();

    private HeaderText() {}

    static String write(Map<String, String> headers) {
        try {
            return JSON.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new BrokenLawException("Law 8: the headers of a record cannot be kept");
        }
    }

    /** Reads what was kept. */
    public static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new BrokenLawException("Law 8: the headers of a kept record cannot be read");
        }
    }
}
