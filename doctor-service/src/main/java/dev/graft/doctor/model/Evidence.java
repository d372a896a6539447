package dev.graft.doctor.model;

/** An appointment, by its legacy key, as the evidence that somebody works in a clinic. */
public record Evidence(String appointmentId, Affiliation affiliation) {}
