package dev.graft.patient.model;

import java.util.UUID;

/** Names a person, whatever clinics know them. */
public record GlobalPatientId(UUID value) {}
