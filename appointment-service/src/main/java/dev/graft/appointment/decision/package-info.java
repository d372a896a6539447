/** Rules: pure functions from rows and what is known to outcomes. */
@NullMarked
package dev.graft.appointment.decision;

import org.jspecify.annotations.NullMarked;
