package dev.graft.bench.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How fast a service works off what came while it was away, as looks at its positions show it.
 *
 * @param records that it took in, from the first batch on until it had all that was there when it came back; what came
 *     meanwhile counts where it was taken in as well
 * @param seconds that it took
 */
record CatchUp(long records, double seconds) {
    private static final double MICROS = 1e6;

    /**
     * One look.
     *
     * @param micros when, since 1970
     * @param position the sum of its positions
     * @param drained whether each of them is where the partition ended when the service came back
     * @param firstBatchMicros when the transaction began that first moved a position; null while none has
     */
    record Look(
            long micros,
            long position,
            boolean drained,
            @Nullable Long firstBatchMicros) {}

    /** Of looks in their order; null while it has not caught up. */
    static @Nullable CatchUp of(List<Look> looks) {
        Long begun = null;
        for (Look look : looks) {
            begun = begun == null ? look.firstBatchMicros() : begun;
            if (begun != null && look.drained()) {
                long records = look.position() - looks.getFirst().position();
                return new CatchUp(records, (look.micros() - begun) / MICROS);
            }
        }
        return null;
    }

    double perSecond() {
        return records / seconds;
    }
}
