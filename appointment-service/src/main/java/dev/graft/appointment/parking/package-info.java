/** The appointments that wait for a doctor or a patient, as operators ask for them. */
@NullMarked
package dev.graft.appointment.parking;

import org.jspecify.annotations.NullMarked;
