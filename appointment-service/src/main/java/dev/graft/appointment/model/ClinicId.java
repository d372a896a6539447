package dev.graft.appointment.model;

import java.util.UUID;

/** Names a clinic; rows name it by its legacy id. */
public record ClinicId(UUID value) {}
