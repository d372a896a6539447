package dev.graft.bench;

import org.jspecify.annotations.Nullable;

/**
 * One contender of a benchmark.
 *
 * @param name of it
 * @param note what it does; or why it did not run
 * @param rows that it was given
 * @param equalsOracle whether it made what it should, every time; false for one that did not run
 * @param seconds how long it took; null when it did not run
 * @param cpuSecondsPerMillion what all processes used, for a million rows; null when it did not run
 */
public record ContenderReport(
        String name,
        String note,
        long rows,
        boolean equalsOracle,
        @Nullable Spread seconds,
        @Nullable Spread cpuSecondsPerMillion) {

    /** One that could not run here, and why. */
    public static ContenderReport skipped(String name, String why) {
        return new ContenderReport(name, "SKIPPED: " + why, 0, false, null, null);
    }

    /** Whether it did not run. */
    public boolean isSkipped() {
        return seconds == null;
    }
}
