package dev.graft.bench.live;

import java.time.Duration;

/**
 * When each write of an open loop is due. It never waits for the system: a write that is late does not move the next one.
 *
 * @param perSecond the rate; infinite for one that writes as fast as it can
 * @param count how many writes
 */
record Schedule(double perSecond, int count) {
    private static final double NANOS = 1e9;

    Schedule {
        if (!(perSecond > 0) || count < 1) {
            throw new IllegalArgumentException("a schedule has a rate and at least one write");
        }
    }

    /** As many writes as the rate makes in that time, but one at least. */
    static Schedule of(double perSecond, Duration length) {
        return new Schedule(perSecond, (int) Math.max(1, Math.round(perSecond * length.toNanos() / NANOS)));
    }

    /** One write after the other, each at once. */
    static Schedule unpaced(int count) {
        return new Schedule(Double.POSITIVE_INFINITY, count);
    }

    /** Nanoseconds from the beginning to the moment at which a write, counted from 0, is due. */
    long nanosUntil(int number) {
        return (long) (number / perSecond * NANOS);
    }
}
