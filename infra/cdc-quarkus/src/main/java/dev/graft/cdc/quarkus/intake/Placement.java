package dev.graft.cdc.quarkus.intake;

import java.util.UUID;

/** Where a partition may be read on, decided from what is stored and what the broker still has. */
sealed interface Placement {

    /** The stored position can be read. */
    record Seek(UUID topicId, long next, long epoch) implements Placement {}

    /** Reading on would skip or misread history: fail closed. */
    record Refuse(long epoch, String problem) implements Placement {}

    /**
     * Decides.
     *
     * @param topicId the topic's present incarnation
     * @param logStart the first offset that the log still has
     * @param logEnd the offset that the next record will have
     */
    static Placement decide(StoredPosition stored, UUID topicId, long logStart, long logEnd) {
        String name =
                stored.partition().topic() + " partition " + stored.partition().partition();
        if (!stored.topicId().equals(topicId)) {
            return new Refuse(
                    stored.epoch(),
                    "%s: the topic was made anew since it was last read. Raise the source epoch, snapshot again, then: update consumed_position set topic_id = '%s', next_offset = 0, epoch = epoch + 1 where topic = '%s'"
                            .formatted(name, topicId, stored.partition().topic()));
        }
        if (stored.next() < logStart) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies behind the log's start %d, records in between are gone. Snapshot the table again, then set next_offset = %d, epoch = epoch + 1"
                            .formatted(name, stored.next(), logStart, logStart));
        }
        if (stored.next() > logEnd) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies beyond the log's end %d, the broker lost records. Snapshot the table again, then set next_offset = 0, epoch = epoch + 1"
                            .formatted(name, stored.next(), logEnd));
        }
        return new Seek(topicId, stored.next(), stored.epoch());
    }
}
