package dev.graft.analytics.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a specialist in the marketplace.
 *
 * @param profileId the profile that it names; nothing makes sure that there is such a profile
 * @param occurredAt when the row was made
 */
public record MarketplaceFact(
        FactKind kind, String legacyId, @Nullable String profileId, Instant occurredAt) {}
