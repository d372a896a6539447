/**
 * What every benchmark is made of: a stack of its own, processor time by process, figures of repeated measurements, targets
 * and verdicts. The command line may rely on it.
 */
@NullMarked
package dev.graft.bench;

import org.jspecify.annotations.NullMarked;
