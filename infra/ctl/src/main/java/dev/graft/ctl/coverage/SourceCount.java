package dev.graft.ctl.coverage;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one legacy table holds.
 *
 * @param keyChecksum of all keys, whatever their order
 * @param byClinic rows by the clinic that they name; the null key counts those that name none
 */
record SourceCount(long rows, String keyChecksum, Map<@Nullable String, Long> byClinic) {

    /** Of a table that is empty, or not there. */
    static final SourceCount NONE = new SourceCount(0, "0", Map.of());

    SourceCount {
        byClinic = Collections.unmodifiableMap(new HashMap<>(byClinic));
    }
}
