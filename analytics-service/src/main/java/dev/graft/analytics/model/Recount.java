package dev.graft.analytics.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a recount changed.
 *
 * @param before null when the day had no figures
 * @param after null when the day has none any more
 * @param closedThrough the specialist's last closed day, null when none is
 * @param <D> the kind of day
 * @param <F> its figures
 */
public record Recount<D extends Day, F>(
        D day,
        @Nullable F before,
        @Nullable F after,
        @Nullable LocalDate closedThrough) {}
