package dev.graft.appointment.model;

/** How far an appointment is; {@code UNKNOWN} for a status that nobody knows, whose text is kept beside it. */
public enum AppointmentStatus {
    PENDING,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    UNKNOWN
}
