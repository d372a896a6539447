package dev.graft.cdc.quarkus.intake;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** A line of {@code consumed_position}. */
record StoredPosition(TopicPartition partition, UUID topicId, long next, long epoch) {}
