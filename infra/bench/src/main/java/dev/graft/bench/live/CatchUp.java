package dev.graft.bench.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a service works off what came while it was away, as looks at its positions show it.
 *
 * @param records that it took in, from the first batch on until it had reached the end that the topic had a look before
 * @param seconds that it took
 */
record CatchUp(long records, double seconds) {
    private static final double MICROS = 1e6;

    /**
     * One look.
     *
     * @param micros when, since 1970
     * @param position the sum of its positions
     * @param end the sum of the topic's ends, as they were a moment before
     * @param firstBatchMicros when the transaction began that first moved a position; null while none has
     */
    record Look(
            long micros, long position, long end, @Nullable Long firstBatchMicros) {}

    /** Of looks in their order; null while it has not caught up. */
    static @Nullable CatchUp of(List<Look> looks) {
        Long begun = null;
        long end = Long.MAX_VALUE;
        for (Look look : looks) {
            begun = begun == null ? look.firstBatchMicros() : begun;
            if (begun != null && look.position() >= end) {
                long records = look.position() - looks.getFirst().position();
                return new CatchUp(records, (look.micros() - begun) / MICROS);
            }
            end = look.end();
        }
        return null;
    }

    double perSecond() {
        return records / seconds;
    }
}
