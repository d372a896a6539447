package dev.graft.ctl.coverage;

/** What became of a legacy row; every row that is still there has exactly one that is not {@link #GONE}. */
public enum Disposition {
    MIGRATED,
    PARKED,
    IN_REVIEW,
    EXCLUDED,
    QUARANTINED,
    GONE
}
