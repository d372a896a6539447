package dev.graft.analytics.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A specialist as an answer names them.
 *
 * @param zone the zone of their days, known to PostgreSQL
 * @param today the day that it is now in that zone
 * @param closedThrough the last day that is closed; null when none is
 */
public record KnownSpecialist(
        UUID id,
        String legacyUserId,
        @Nullable String name,
        String zone,
        LocalDate today,
        @Nullable LocalDate closedThrough,
        long version) {}
