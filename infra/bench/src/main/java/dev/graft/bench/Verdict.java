package dev.graft.bench;

import java.util.Locale;

/** What a benchmark says of one figure. */
public enum Verdict {
    MET,
    MISSED,
    /** Repetitions lie on both sides of the target: nothing is claimed. */
    WITHIN_NOISE,
    /** What came out differs from what the peer made of the same rows, or nothing did: the time does not count. */
    DOES_NOT_COUNT,
    NO_TARGET,
    SKIPPED;

    /** As people read it; empty where there is nothing to judge. */
    public String text() {
        return this == NO_TARGET ? "" : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
