package dev.graft.doctor.model;

import java.util.UUID;

/** Names a doctor, whatever clinics they work in. */
public record GlobalDoctorId(UUID value) {}
