package dev.graft.appointment.model;

import java.util.UUID;

/** Names a patient record of one clinic. */
public record ClinicPatientId(UUID value) {}
