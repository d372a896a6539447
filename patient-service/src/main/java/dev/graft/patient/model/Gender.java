package dev.graft.patient.model;

/** As the clinic recorded it; {@code UNKNOWN} for a code that nobody knows. */
public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN
}
