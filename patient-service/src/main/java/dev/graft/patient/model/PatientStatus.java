package dev.graft.patient.model;

/** Whether the patient has an account; {@code UNKNOWN} for a status that nobody knows, whose text is kept beside it. */
public enum PatientStatus {
    GUEST,
    REGISTERED,
    UNKNOWN
}
