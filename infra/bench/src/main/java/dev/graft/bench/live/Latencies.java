package dev.graft.bench.live;

import org.HdrHistogram.Histogram;

/** How long many things took, each of them counted. */
final class Latencies {
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram micros;

    Latencies() {
        this(new Histogram(DIGITS));
    }

    /** Of a histogram of microseconds. */
    Latencies(Histogram micros) {
        this.micros = micros;
    }

    /**
     * Adds one.
     *
     * @throws IllegalArgumentException when the effect came before its cause: then the two were not of each other
     */
    void add(long causeMicros, long effectMicros) {
        if (effectMicros < causeMicros) {
            throw new IllegalArgumentException(
                    "an effect was seen %d µs before its cause".formatted(causeMicros - effectMicros));
        }
        micros.recordValue(effectMicros - causeMicros);
    }

    long count() {
        return micros.getTotalCount();
    }

    /** That share of them, in per cent, took no longer than so many milliseconds. */
    double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_PER_MILLI;
    }
}
