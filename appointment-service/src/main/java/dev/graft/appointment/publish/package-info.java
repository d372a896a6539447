/** The public shape of an appointment and a clinic. */
@NullMarked
package dev.graft.appointment.publish;

import org.jspecify.annotations.NullMarked;
