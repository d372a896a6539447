package dev.graft.analytics.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of the marketplace that counts for a profile: a request, an order or a review.
 *
 * @param createdAt the moment that it counts for: without one the row cannot be read
 */
public record LegacyFact(@Nullable String profileId, Instant createdAt) {

    /** Reads {@code marketplace.consultation_requests}. */
    public static final RecordReader<LegacyFact> REQUEST_READER = reader("specialist_profile_id");

    /** Reads {@code marketplace.orders}. */
    public static final RecordReader<LegacyFact> ORDER_READER = reader("specialist_profile_id");

    /** Reads {@code marketplace.reviews}. */
    public static final RecordReader<LegacyFact> REVIEW_READER = reader("specialist_id");

    private static RecordReader<LegacyFact> reader(String profile) {
        return new EnvelopeReader<>(row -> new LegacyFact(row.reference(profile), row.requiredInstant("created_at")));
    }
}
