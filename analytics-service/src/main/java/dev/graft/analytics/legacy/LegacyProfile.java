package dev.graft.analytics.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code marketplace.specialist_profiles}. */
public record LegacyProfile(
        @Nullable String userId,
        @Nullable String slug,
        @Nullable String city,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyProfile> READER = new EnvelopeReader<>(LegacyProfile::read);

    private static LegacyProfile read(Row row) {
        return new LegacyProfile(
                row.reference("user_id"),
                row.text("slug"),
                row.text("city"),
                row.text("time_zone"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
