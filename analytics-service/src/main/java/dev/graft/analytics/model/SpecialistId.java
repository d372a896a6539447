package dev.graft.analytics.model;

import java.util.UUID;

/** Names a specialist: the id of a global doctor. */
public record SpecialistId(UUID value) {}
