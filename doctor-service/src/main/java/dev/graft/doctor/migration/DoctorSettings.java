package dev.graft.doctor.migration;

import dev.graft.cdc.SelectedClinics;
import dev.graft.doctor.decision.Scope;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an operator sets of the migration of doctors. */
@ConfigMapping(prefix = "graft")
public interface DoctorSettings {

    /** The clinics to migrate: {@code all}, or legacy ids with commas between them. */
    @WithDefault("all")
    String clinics();

    /** Of doctors only. */
    Doctor doctor();

    /** The settings that rules ask for. */
    default Scope scope() {
        return new Scope(SelectedClinics.parse(clinics()), doctor().inferAffiliations());
    }

    /** Of doctors only. */
    interface Doctor {

        /** Whether an appointment in a clinic makes its doctor work there, registered or not. */
        @WithDefault("true")
        boolean inferAffiliations();
    }
}
