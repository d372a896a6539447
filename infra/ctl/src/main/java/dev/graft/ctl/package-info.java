/**
 * The command line of Graft: one command, one class. Results go to standard output, progress and complaints to standard
 * error; the exit code is 0 for fine, 1 for a "no", 2 for wrong usage, 3 for a stack that cannot be reached. Nobody depends
 * on this package.
 */
@NullMarked
package dev.graft.ctl;

import org.jspecify.annotations.NullMarked;
