package dev.graft.analytics.activity;

import dev.graft.analytics.model.ViewKind;
import dev.graft.analytics.model.ViewSource;
import java.time.Instant;
import java.util.UUID;

/**
 * Some views of a specialist, as an application counted them.
 *
 * @param occurredAt when they happened, as the application says
 * @param views from 1 to {@value #MOST_VIEWS}
 */
record PostedEvent(UUID specialistId, ViewKind kind, ViewSource source, Instant occurredAt, int views) {

    static final int MOST_VIEWS = 1000;
}
