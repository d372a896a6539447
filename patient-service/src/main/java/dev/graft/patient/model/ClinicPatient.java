package dev.graft.patient.model;

import org.jspecify.annotations.Nullable;

/**
 * A patient of one clinic.
 *
 * @param legacyId key of the legacy row
 * @param clinicId legacy id of the clinic, or null when the row names none
 * @param person the person that this record belongs to
 */
public record ClinicPatient(
        ClinicPatientId id,
        String legacyId,
        @Nullable String clinicId,
        GlobalPatientId person,
        Demographics demographics,
        ClinicRecord clinicRecord,
        Identifiers identifiers) {

    @Override
    public String toString() {
        return "ClinicPatient[" + id.value() + "]";
    }
}
