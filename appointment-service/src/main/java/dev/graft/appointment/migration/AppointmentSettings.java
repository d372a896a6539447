package dev.graft.appointment.migration;

import dev.graft.cdc.SelectedClinics;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator sets of the migration of clinics and appointments. */
@ConfigMapping(prefix = "graft")
public interface AppointmentSettings {

    /** The clinics to migrate: {@code all}, or legacy ids with commas between them. */
    @WithDefault("all")
    String clinics();

    /** The selection as a type. */
    default SelectedClinics selectedClinics() {
        return SelectedClinics.parse(clinics());
    }
}
