package dev.graft.ctl.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows have each disposition, and why.
 *
 * @param dispositions a count for every disposition, 0 included
 * @param reasons a count for every reason that occurs
 */
public record Tally(Map<Disposition, Long> dispositions, SortedMap<String, Long> reasons) {

    /** No row at all. */
    public static final Tally NONE = new Tally(Map.of(), new TreeMap<>());

    public Tally {
        Map<Disposition, Long> all = new EnumMap<>(Disposition.class);
        for (Disposition disposition : Disposition.values()) {
            all.put(disposition, dispositions.getOrDefault(disposition, 0L));
        }
        dispositions = Collections.unmodifiableMap(all);
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    public long of(Disposition disposition) {
        return dispositions.getOrDefault(disposition, 0L);
    }

    /** The rows that are still there. */
    public long live() {
        return dispositions.values().stream().mapToLong(Long::longValue).sum() - of(Disposition.GONE);
    }
}
