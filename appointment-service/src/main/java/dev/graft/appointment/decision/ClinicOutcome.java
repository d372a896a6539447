package dev.graft.appointment.decision;

import dev.graft.appointment.model.Clinic;
import dev.graft.cdc.Disposition;

/** What is to become of a legacy clinic. */
public sealed interface ClinicOutcome {

    /** What the ledger is told. */
    Disposition disposition();

    /** There is to be this clinic. */
    record Keep(Clinic clinic) implements ClinicOutcome {
        @Override
        public Disposition disposition() {
            return Disposition.migrated(clinic.legacyId());
        }
    }

    /** There is to be none. */
    record Drop(Disposition disposition) implements ClinicOutcome {}
}
