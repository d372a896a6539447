package dev.graft.cdc.quarkus.pipeline;

import java.util.UUID;

/**
 * Where a partition's log begins now.
 *
 * @param topicId the topic's present incarnation
 * @param offset the first that the log still has
 */
public record LogStart(String topic, int partition, UUID topicId, long offset) {}
