package dev.graft.analytics.model;

/**
 * A specialist whose profile was looked up.
 *
 * @param isChanged whether what is kept of him changed with it
 * @param isMoved whether his time zone did
 */
public record Specialist(SpecialistId id, String legacyUserId, boolean isChanged, boolean isMoved) {}
