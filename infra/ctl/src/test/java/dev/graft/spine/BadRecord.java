package dev.graft.spine;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that no connector should send.
 *
 * @param why what is wrong with it
 * @param key the record's key as text, or null for none
 * @param value the record's value as text, or null for none
 * @param expected disposition and reason of the row that it names; {@code STRAY} and a code when it names none
 */
record BadRecord(
        String why,
        CapturedTable table,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers,
        String expected) {

    byte @Nullable [] keyBytes() {
        return key == null ? null : key.getBytes(StandardCharsets.UTF_8);
    }

    byte @Nullable [] valueBytes() {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }

    boolean isStray() {
        return expected.startsWith("STRAY");
    }

    @Override
    public String toString() {
        return table.tableName() + ": " + why + " → " + expected;
    }
}
