package dev.graft.analytics.store;

import java.time.Instant;

/** How far a partition is read. */
public record ConsumedPosition(String topic, int partition, long nextOffset, Instant movedAt) {}
