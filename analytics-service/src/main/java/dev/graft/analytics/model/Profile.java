package dev.graft.analytics.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A profile of the marketplace.
 *
 * @param userId the user whose profile it is; nothing makes sure that there is such a user
 * @param timeZone as the legacy system spells it, perhaps none that there is
 */
public record Profile(
        String legacyId,
        @Nullable String userId,
        @Nullable String slug,
        @Nullable String city,
        @Nullable String timeZone,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
