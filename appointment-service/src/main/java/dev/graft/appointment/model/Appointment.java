package dev.graft.appointment.model;

/** An appointment with what it is linked to. */
public record Appointment(Booking booking, Link link) {}
