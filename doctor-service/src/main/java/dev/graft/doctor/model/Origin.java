package dev.graft.doctor.model;

/** How it is known that a doctor works in a clinic. */
public enum Origin {
    /** The doctor's own row names the clinic. */
    REGISTERED,
    /** An appointment in the clinic names the doctor. */
    INFERRED
}
