package dev.graft.appointment.parking;

import dev.graft.appointment.model.ParkingReason;
import java.util.UUID;

/** Where an appointment stands among those that wait: they are in the order of their reasons, then of their ids. */
public record ParkingPlace(ParkingReason reason, UUID id) {

    private static final UUID LEAST = new UUID(0, 0);

    /** The place before all others. */
    public static final ParkingPlace FIRST = new ParkingPlace(ParkingReason.NO_CLINIC, LEAST);

    /** The id from which on this reason is read, when reading starts at this place. */
    UUID start(ParkingReason other) {
        return other == reason ? id : LEAST;
    }
}
