package dev.graft.patient.model;

/**
 * A person, known by their founding record.
 *
 * @param founderLegacyId key of the legacy row that founds the person
 */
public record GlobalPatient(GlobalPatientId id, String founderLegacyId, Demographics demographics) {

    @Override
    public String toString() {
        return "GlobalPatient[" + id.value() + "]";
    }
}
