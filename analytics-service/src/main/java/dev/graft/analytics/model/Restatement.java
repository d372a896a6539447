package dev.graft.analytics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a closed day that are others now.
 *
 * @param before null when the day had none
 * @param after null when it has none any more
 * @param <D> the kind of day
 * @param <F> its figures
 */
public record Restatement<D extends Day, F>(
        D day,
        LocalDate closedThrough,
        @Nullable F before,
        @Nullable F after) {}
