package dev.graft.bench;

/** How much a benchmark has to do. */
public enum Scale {
    /** A few seconds of work: shows that a benchmark runs; its figures say nothing. */
    TINY,
    SMALL,
    MEDIUM,
    LARGE
}
