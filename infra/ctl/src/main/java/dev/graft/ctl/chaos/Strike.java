package dev.graft.ctl.chaos;

/**
 * A fault at its place in the writer's history.
 *
 * @param step the step of the writer before which it begins; the writer goes on meanwhile
 */
record Strike(int step, Fault fault) {}
