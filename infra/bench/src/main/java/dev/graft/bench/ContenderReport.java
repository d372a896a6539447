package dev.graft.bench;

/**
 * One contender of a benchmark.
 *
 * @param name of it
 * @param note what it does
 * @param rows that it was given
 * @param equalsOracle whether it made what it should, every time
 * @param seconds how long it took
 * @param cpuSecondsPerMillion what all processes used, for a million rows
 */
public record ContenderReport(
        String name, String note, long rows, boolean equalsOracle, Spread seconds, Spread cpuSecondsPerMillion) {}
