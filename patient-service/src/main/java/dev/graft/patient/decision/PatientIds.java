package dev.graft.patient.decision;

import dev.graft.cdc.StableId;
import dev.graft.patient.model.ClinicPatientId;
import dev.graft.patient.model.GlobalPatientId;

/** The ids of patients and persons (law 6). */
public final class PatientIds {

    private PatientIds() {}

    /** The record that a legacy row becomes. */
    public static ClinicPatientId clinicPatient(String legacyId) {
        return new ClinicPatientId(StableId.of("clinic", "patients", legacyId));
    }

    /** The person that a legacy row founds. */
    public static GlobalPatientId personFoundedBy(String legacyId) {
        return new GlobalPatientId(StableId.of("person", "clinic", "patients", legacyId));
    }
}
