package dev.graft.doctor.model;

/** How far the doctor's account has come; {@code UNKNOWN} for a status that nobody knows, whose text is kept beside it. */
public enum DoctorStatus {
    PENDING,
    ACTIVE,
    SUSPENDED,
    UNKNOWN
}
