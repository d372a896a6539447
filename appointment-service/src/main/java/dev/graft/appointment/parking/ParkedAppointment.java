package dev.graft.appointment.parking;

import dev.graft.appointment.model.ParkingReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment that waits, and for whom. Names people by their legacy keys only. */
public record ParkedAppointment(
        UUID id,
        String legacyId,
        @Nullable String clinicId,
        @Nullable String legacyDoctorId,
        @Nullable String legacyPatientId,
        ParkingReason parkedFor) {

    /** Where this one stands among those that wait. */
    public ParkingPlace place() {
        return new ParkingPlace(parkedFor, id);
    }
}
