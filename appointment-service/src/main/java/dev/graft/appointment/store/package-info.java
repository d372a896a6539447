/** Keeps and finds: set-based SQL for batches, Panache for queries. */
@NullMarked
package dev.graft.appointment.store;

import org.jspecify.annotations.NullMarked;
