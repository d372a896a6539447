package dev.graft.cdc.quarkus.intake;

import java.util.UUID;

/**
 * How an assigned partition stands. Each seek opens a new fence: records that were polled behind an older one are dropped,
 * because a seek does not clear the batches that are queued already.
 */
sealed interface Standing {

    /** Number of the last seek, or of what put the partition aside; records polled since then carry it. */
    long fence();

    /** Assigned, but the consumer has not been sent to the stored position yet. */
    record Awaiting(long fence) implements Standing {}

    /** At a stored position of a log; it will be read on without anybody's help. */
    sealed interface Placed extends Standing {

        UUID topicId();

        /** The stored next offset, as this process knows it. */
        long next();

        /** The stored epoch, raised by whoever resets the position. */
        long epoch();
    }

    /**
     * Reading.
     *
     * @param next the stored next offset, as this process knows it
     * @param epoch the stored epoch, raised by whoever resets the position
     */
    record Running(long fence, UUID topicId, long next, long epoch) implements Placed {

        Running movedTo(long offset) {
            return new Running(fence, topicId, offset, epoch);
        }
    }

    /** Lets what it refers to go first; what is polled meanwhile is dropped, and read again afterwards. */
    record Waiting(long fence, UUID topicId, long next, long epoch) implements Placed {}

    /**
     * Closed until somebody changes the stored position: the message says why, and what to do.
     *
     * @param historyLost whether records that were never read are gone from the log, or all of it is
     */
    record Stopped(long fence, long epoch, String problem, boolean historyLost) implements Standing {}
}
