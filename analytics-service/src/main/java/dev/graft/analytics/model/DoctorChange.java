package dev.graft.analytics.model;

import org.jspecify.annotations.Nullable;

/**
 * A doctor who is new, is another one, or is gone.
 *
 * @param userBefore null when he was not there
 * @param userAfter null when he is not there any more
 */
public record DoctorChange(
        SpecialistId id,
        @Nullable String userBefore,
        @Nullable String userAfter) {}
