package dev.graft.cdc.quarkus.recall;

/**
 * A point of the source's history. What was streamed before it, and what only a snapshot of its epoch read, is recalled.
 *
 * @param lsn 0 for the beginning of the epoch, before its snapshot
 */
record Boundary(int epoch, long lsn) {}
