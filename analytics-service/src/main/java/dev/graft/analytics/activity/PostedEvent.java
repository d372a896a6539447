package dev.graft.analytics.activity;

import java.time.Instant;
import java.util.UUID;

/**
 * Some views of a specialist, as an application counted them.
 *
 * @param occurredAt when they happened, as the application says
 * @param views from 1 to {@value #MOST_VIEWS}
 */
record PostedEvent(UUID specialistId, Kind kind, Source source, Instant occurredAt, int views) {

    static final int MOST_VIEWS = 1000;

    /** What was looked at. */
    enum Kind {
        PROFILE,
        CONTACT
    }

    /** Where the visitor came from. */
    enum Source {
        CATALOG,
        SEARCH,
        DIRECT
    }
}
