package dev.graft.analytics.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Views that a new application posted.
 *
 * @param views how many, from 1
 */
public record Activity(
        UUID id, SpecialistId specialist, ViewKind kind, ViewSource source, Instant occurredAt, int views) {}
