package dev.graft.analytics.views;

import java.time.LocalDate;

/**
 * Whose views of which day a hash holds.
 *
 * @param kind as the old application spells it
 * @param profile the key of the marketplace's profile, not blank
 * @param date the day by the old application's own clock
 */
record ViewDay(Kind kind, String profile, LocalDate date) {

    /** What was looked at. */
    enum Kind {
        PROFILE("profile"),
        CONTACT("contact");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    /** The hash's key in Redis. */
    String redisKey() {
        return "views:" + id();
    }

    /** The row's key on the topic. */
    String id() {
        return kind.spelling() + ":" + profile + ":" + date;
    }
}
