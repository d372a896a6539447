/** Entry points of the stack's own child processes; only their command lines name them. */
@NullMarked
package dev.graft.stack.server;

import org.jspecify.annotations.NullMarked;
