package dev.graft.analytics.model;

import org.jspecify.annotations.Nullable;

/**
 * A profile that is new, is another one, or is gone.
 *
 * @param isNew whether it was not there before
 * @param isGone whether it is not there any more
 */
public record ProfileChange(
        String profileId,
        boolean isNew,
        boolean isGone,
        @Nullable String userBefore,
        @Nullable String userAfter) {}
