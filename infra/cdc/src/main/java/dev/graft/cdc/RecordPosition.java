package dev.graft.cdc;

import java.util.UUID;

/**
 * Where a record stands in Kafka. The topic's id tells one incarnation of a topic from the next of the same name.
 *
 * @param offset zero or greater
 */
public record RecordPosition(UUID topicId, int partition, long offset) {

    public RecordPosition {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException("A record stands at a partition and offset of zero or more");
        }
    }

    /** Whether the two stand in one partition of one incarnation of a topic, so that their offsets can be compared. */
    public boolean sharesLogWith(RecordPosition other) {
        return topicId.equals(other.topicId) && partition == other.partition;
    }
}
