package dev.graft.appointment.decision;

import dev.graft.appointment.model.Booking;
import dev.graft.cdc.Disposition;

/** What is to become of a legacy appointment. */
public sealed interface AppointmentOutcome {

    /** There is to be this appointment; whether it is linked or waits, {@link Linking} decides. */
    record Keep(Booking booking) implements AppointmentOutcome {}

    /** There is to be none. */
    record Drop(Disposition disposition) implements AppointmentOutcome {}
}
