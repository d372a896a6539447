package dev.graft.appointment.model;

/**
 * An appointment as its legacy row alone tells it.
 *
 * @param legacyId key of the legacy row
 */
public record Booking(AppointmentId id, String legacyId, Parties parties, Visit visit) {

    @Override
    public String toString() {
        return "Booking[" + id.value() + "]";
    }
}
