package dev.graft.cdc.quarkus.intake;

import java.util.UUID;

/** Where a partition may be read on, decided from what is stored and what the broker still has. */
sealed interface Placement {

    /** The stored position can be read. */
    record Seek(UUID topicId, long next, long epoch) implements Placement {}

    /** Reading on would skip or misread history: fail closed. */
    record Refuse(long epoch, String problem) implements Placement {}

    /** Decides where a stored position stands in its log. */
    static Placement decide(StoredPosition stored, LogExtent log) {
        String name =
                stored.partition().topic() + " partition " + stored.partition().partition();
        if (!stored.topicId().equals(log.topicId())) {
            return new Refuse(
                    stored.epoch(),
                    "%s: the topic was made anew since it was last read. Raise the source epoch, snapshot again, then: update consumed_position set topic_id = '%s', next_offset = 0, epoch = epoch + 1 where topic = '%s'"
                            .formatted(name, log.topicId(), stored.partition().topic()));
        }
        if (stored.next() < log.start()) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies behind the log's start %d, records in between are gone. Snapshot the table again, then set next_offset = %d, epoch = epoch + 1"
                            .formatted(name, stored.next(), log.start(), log.start()));
        }
        if (stored.next() > log.end()) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies beyond the log's end %d, the broker lost records. Snapshot the table again, then set next_offset = 0, epoch = epoch + 1"
                            .formatted(name, stored.next(), log.end()));
        }
        return new Seek(log.topicId(), stored.next(), stored.epoch());
    }
}
