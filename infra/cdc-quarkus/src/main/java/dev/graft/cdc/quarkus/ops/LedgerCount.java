package dev.graft.cdc.quarkus.ops;

import dev.graft.cdc.Disposition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many rows of a clinic's table share a disposition and a reason. */
record LedgerCount(
        String table,
        @Nullable String clinic,
        Disposition.Kind kind,
        @Nullable String reason,
        long rows) {

    /** Every disposition with its count, 0 included. */
    static Map<Disposition.Kind, Long> byKind(Collection<LedgerCount> counts) {
        Map<Disposition.Kind, Long> sums = new EnumMap<>(Disposition.Kind.class);
        for (Disposition.Kind kind : Disposition.Kind.values()) {
            sums.put(kind, 0L);
        }
        counts.forEach(count -> sums.merge(count.kind, count.rows, Long::sum));
        return sums;
    }

    /** The reasons that occur, with their counts. */
    static Map<String, Long> byReason(Collection<LedgerCount> counts) {
        Map<String, Long> sums = new TreeMap<>();
        for (LedgerCount count : counts) {
            if (count.reason != null) {
                sums.merge(count.reason, count.rows, Long::sum);
            }
        }
        return sums;
    }
}
