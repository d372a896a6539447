package dev.graft.appointment.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the migration as the configuration wants it. */
@ApplicationScoped
class AppointmentMigrations {

    @Produces
    @Singleton
    AppointmentMigration migration(AppointmentSettings settings) {
        return new AppointmentMigration(settings.selectedClinics());
    }
}
