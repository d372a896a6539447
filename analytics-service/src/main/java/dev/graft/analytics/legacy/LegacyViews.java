package dev.graft.analytics.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.time.LocalDate;
import java.util.Set;

/** A hash of the old application's view counters: the views of a profile on one day, by their source. */
public record LegacyViews(LegacyViewKind kind, String profileId, LocalDate date, int catalog, int search, int direct) {

    /** Reads the records of the counters' topic. */
    public static final RecordReader<LegacyViews> READER = new EnvelopeReader<>(LegacyViews::read);

    private static final Set<String> COLUMNS =
            Set.of("id", "kind", "profile_id", "date", "catalog", "search", "direct");

    /** A source that nobody knows makes the hash unreadable: its views would be missing from the sums. */
    private static LegacyViews read(Row row) {
        row.requireNoOtherColumns(COLUMNS);
        return new LegacyViews(
                row.requiredOneOf("kind", LegacyViewKind.class),
                row.requiredReference("profile_id"),
                row.requiredDate("date"),
                row.requiredCount("catalog"),
                row.requiredCount("search"),
                row.requiredCount("direct"));
    }
}
