package dev.graft.patient.migration;

import dev.graft.cdc.SelectedClinics;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** What an operator sets of the migration of patients. */
@ConfigMapping(prefix = "graft")
public interface PatientSettings {

    /** The clinics to migrate: {@code all}, or legacy ids with commas between them. */
    @WithDefault("all")
    String clinics();

    /** Of patients only. */
    Patient patient();

    /** The selection as a type. */
    default SelectedClinics selectedClinics() {
        return SelectedClinics.parse(clinics());
    }

    /** Of patients only. */
    interface Patient {

        /** ISO 3166 code of the country whose national phone numbers are meant. */
        @WithDefault("AM")
        @Pattern(regexp = "[A-Z]{2}") String defaultRegion();
    }
}
