package dev.graft.patient.decision;

import dev.graft.cdc.Disposition;
import dev.graft.patient.model.ClinicPatient;

/** What is to become of a legacy patient. */
public sealed interface PatientOutcome {

    /** The key of the legacy row. */
    String legacyId();

    /** What the ledger is told. */
    Disposition disposition();

    /** There is to be this record. Its person is the one that it founds; grouping may find another. */
    record Keep(ClinicPatient patient, Disposition disposition) implements PatientOutcome {
        @Override
        public String legacyId() {
            return patient.legacyId();
        }
    }

    /** There is to be no record. */
    record Drop(String legacyId, Disposition disposition) implements PatientOutcome {}
}
