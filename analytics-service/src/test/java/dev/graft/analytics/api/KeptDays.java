package dev.graft.analytics.api;

import java.net.URI;
import java.util.Optional;

/** Settings that keep so many days in memory, and have nobody to ask for what waits. */
record KeptDays(long cachedDays) implements AnalyticsSettings {

    @Override
    public Optional<URI> appointmentsUrl() {
        return Optional.empty();
    }

    @Override
    public int smallestGroup() {
        return 1;
    }
}
