package dev.graft.appointment.model;

import org.jspecify.annotations.Nullable;

/** Whom an appointment brings together, as the legacy row names them: each of the three may be missing or wrong. */
public record Parties(
        @Nullable String clinicId,
        @Nullable String legacyDoctorId,
        @Nullable String legacyPatientId) {}
