package dev.graft.analytics.views;

import dev.graft.analytics.model.ViewKind;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Whose views of which day a hash holds.
 *
 * @param kind what was looked at
 * @param profile the key of the marketplace's profile, not blank
 * @param date the day by the old application's own clock
 */
record ViewDay(ViewKind kind, String profile, LocalDate date) {

    /** As the old application spells it. */
    static String spelling(ViewKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The hash's key in Redis. */
    String redisKey() {
        return "views:" + id();
    }

    /** The row's key on the topic. */
    String id() {
        return spelling(kind) + ":" + profile + ":" + date;
    }
}
