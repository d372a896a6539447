package dev.graft.appointment.model;

import java.util.UUID;

/** Names an appointment. */
public record AppointmentId(UUID value) {}
