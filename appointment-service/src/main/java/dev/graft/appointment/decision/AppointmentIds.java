package dev.graft.appointment.decision;

import dev.graft.appointment.model.AppointmentId;
import dev.graft.appointment.model.ClinicId;
import dev.graft.cdc.StableId;

/** The ids of appointments and clinics (law 6). */
public final class AppointmentIds {

    private AppointmentIds() {}

    /** The appointment that a legacy row becomes. */
    public static AppointmentId appointment(String legacyId) {
        return new AppointmentId(StableId.of("clinic", "appointments", legacyId));
    }

    /** The clinic that a legacy row becomes. */
    public static ClinicId clinic(String legacyId) {
        return new ClinicId(StableId.of("clinic", "clinics", legacyId));
    }
}
