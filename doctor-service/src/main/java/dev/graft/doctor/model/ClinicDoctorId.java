package dev.graft.doctor.model;

import java.util.UUID;

/** Names a doctor in one clinic, however it is known that they work there. */
public record ClinicDoctorId(UUID value) {}
