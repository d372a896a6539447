package dev.graft.patient.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the migration as the configuration wants it. */
@ApplicationScoped
class PatientMigrations {

    @Produces
    @Singleton
    PatientMigration migration(PatientSettings settings) {
        return new PatientMigration(
                settings.selectedClinics(), settings.patient().defaultRegion());
    }
}
