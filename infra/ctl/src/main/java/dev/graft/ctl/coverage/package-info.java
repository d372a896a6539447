/**
 * How far a migration is: what the legacy database holds against what the services say became of it, and the barrier
 * that tells when they have caught up. The commands of the command line rely on it.
 */
@NullMarked
package dev.graft.ctl.coverage;

import org.jspecify.annotations.NullMarked;
