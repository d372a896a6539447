package dev.graft.appointment.model;

import org.jspecify.annotations.Nullable;

/**
 * A clinic patient that exists.
 *
 * @param legacyPatientId key of the legacy patient
 * @param clinicId legacy id of the clinic, or null when the patient belongs to none
 */
public record PatientReference(
        ClinicPatientId id,
        String legacyPatientId,
        @Nullable String clinicId,
        GlobalPatientId globalPatient) {}
