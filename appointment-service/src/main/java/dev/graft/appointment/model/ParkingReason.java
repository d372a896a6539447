package dev.graft.appointment.model;

/** Why an appointment is not linked: the first of these that holds. */
public enum ParkingReason {
    /** The row names no clinic. */
    NO_CLINIC,
    /** The row names no doctor. */
    NO_DOCTOR,
    /** The row names no patient. */
    NO_PATIENT,
    /** Nobody knows the doctor, or not yet. */
    DOCTOR_AWAITED,
    /** The doctor is known, but does not work in the appointment's clinic. */
    DOCTOR_NOT_IN_CLINIC,
    /** Nobody knows the patient, or not yet. */
    PATIENT_AWAITED,
    /** The patient is one of another clinic, or of none. */
    CLINIC_MISMATCH
}
