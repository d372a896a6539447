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
                    "%s: the topic was made anew since it was last read, and what it held is gone. Recover: ./graft recover"
                            .formatted(name));
        }
        if (stored.next() < log.start()) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies behind the log's start %d, records in between are gone. Recover: ./graft recover"
                            .formatted(name, stored.next(), log.start()));
        }
        if (stored.next() > log.end()) {
            return new Refuse(
                    stored.epoch(),
                    "%s: position %d lies beyond the log's end %d, the broker lost records. Recover: ./graft recover"
                            .formatted(name, stored.next(), log.end()));
        }
        return new Seek(log.topicId(), stored.next(), stored.epoch());
    }
}
