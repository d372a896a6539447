package dev.graft.cdc;

/** What law 2 says of a record that arrives for a key: whether it may shape the row. */
public enum Admission {
    /** The record is newer than all that was seen of its key. */
    APPLY,
    /** The shaping record itself, seen again: what is missing is restored, nothing else changes. */
    HEAL,
    /** A record from before the shaping one, seen again by a replay. */
    STALE,
    /** A change that the connector delivered again under a new offset, or one from an earlier epoch. */
    REDELIVERED;

    /** Whether the record may touch the row. */
    public boolean shapesRow() {
        return this == APPLY || this == HEAL;
    }
}
