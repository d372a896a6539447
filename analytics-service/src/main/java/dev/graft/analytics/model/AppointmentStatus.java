package dev.graft.analytics.model;

/** How far an appointment is; UNKNOWN for a status that nobody knows. */
public enum AppointmentStatus {
    PENDING,
    CONFIRMED,
    COMPLETED,
    CANCELLED,
    NO_SHOW,
    UNKNOWN
}
