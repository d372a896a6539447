package dev.graft.appointment.model;

import java.util.UUID;

/** Names a doctor as he works in one clinic. */
public record ClinicDoctorId(UUID value) {}
