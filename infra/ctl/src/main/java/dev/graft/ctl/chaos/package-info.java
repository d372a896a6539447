/**
 * Chaos: a stack of its own, a seeded writer on the legacy tables, faults from a catalogue, and after each round the auditor's
 * verdict. {@link dev.graft.ctl.chaos.ChaosRun} is what the command line and the tests rely on.
 */
@NullMarked
package dev.graft.ctl.chaos;

import org.jspecify.annotations.NullMarked;
