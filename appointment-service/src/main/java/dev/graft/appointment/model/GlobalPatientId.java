package dev.graft.appointment.model;

import java.util.UUID;

/** Names a person, whatever clinics know them. */
public record GlobalPatientId(UUID value) {}
