package dev.graft.doctor.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the migration as the configuration wants it. */
@ApplicationScoped
class DoctorMigrations {

    @Produces
    @Singleton
    DoctorMigration migration(DoctorSettings settings) {
        return new DoctorMigration(settings.scope());
    }
}
