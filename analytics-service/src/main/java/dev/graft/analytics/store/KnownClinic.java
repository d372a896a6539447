package dev.graft.analytics.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinic as an answer names it.
 *
 * @param clinicId the legacy id, by which everything else names it
 * @param zone the zone of its days, known to PostgreSQL
 * @param today the day that it is now in that zone
 */
public record KnownClinic(
        UUID id, String clinicId, @Nullable String name, String zone, LocalDate today) {}
