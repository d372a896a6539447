package dev.graft.analytics.model;

/** Why a row of the marketplace counts for nobody yet: the first of these that holds. */
public enum WaitingReason {
    /** The row names no profile, or one that nobody knows. */
    PROFILE_UNKNOWN,
    /** The profile names no user, or one who is no doctor, or not yet. */
    SPECIALIST_UNKNOWN
}
