/** The unit of work: load what is held, decide, store, settle, publish. */
@NullMarked
package dev.graft.appointment.migration;

import org.jspecify.annotations.NullMarked;
