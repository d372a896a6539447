package dev.graft.appointment.model;

import java.util.UUID;

/** Names a doctor, whatever clinics he works in. */
public record GlobalDoctorId(UUID value) {}
