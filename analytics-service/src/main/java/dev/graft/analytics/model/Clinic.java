package dev.graft.analytics.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clinic.
 *
 * @param legacyId by which appointments name it
 * @param timeZone as the legacy system spells it, perhaps none that there is
 */
public record Clinic(
        UUID id,
        String legacyId,
        @Nullable String name,
        @Nullable String timeZone) {}
