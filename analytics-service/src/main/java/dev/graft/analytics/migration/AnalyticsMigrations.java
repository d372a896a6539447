package dev.graft.analytics.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the migration. */
@ApplicationScoped
class AnalyticsMigrations {

    @Produces
    @Singleton
    AnalyticsMigration migration() {
        return new AnalyticsMigration();
    }
}
