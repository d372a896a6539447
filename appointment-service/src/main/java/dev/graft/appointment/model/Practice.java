package dev.graft.appointment.model;

/** A legacy doctor in one clinic, whether anybody knows him there or not. */
public record Practice(String legacyUserId, String clinicId) {}
