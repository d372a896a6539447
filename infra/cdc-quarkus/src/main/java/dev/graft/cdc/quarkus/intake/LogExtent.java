package dev.graft.cdc.quarkus.intake;

import java.util.UUID;

/**
 * What a partition's log is now.
 *
 * @param topicId the topic's present incarnation
 * @param start the first offset that the log still has
 * @param end the offset that the next record will have
 */
public record LogExtent(UUID topicId, long start, long end) {}
