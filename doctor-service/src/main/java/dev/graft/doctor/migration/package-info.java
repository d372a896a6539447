/** The unit of work: load what is held, decide, store, settle, publish. */
@NullMarked
package dev.graft.doctor.migration;

import org.jspecify.annotations.NullMarked;
