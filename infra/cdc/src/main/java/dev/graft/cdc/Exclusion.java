package dev.graft.cdc;

/** The rules by which rows stay out of the new model. */
public enum Exclusion {
    /** The user has another role, one that is known. */
    NOT_A_DOCTOR,
    /** The user has no role, or one that nobody knows: perhaps a doctor after all. */
    ROLE_UNKNOWN,
    /** The row is one of a clinic that is not to be migrated yet. */
    CLINIC_NOT_SELECTED,
    /** The row's last record cannot be read, and an operator accepts its loss. */
    DISCARDED
}
