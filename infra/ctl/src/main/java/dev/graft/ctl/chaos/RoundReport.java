package dev.graft.ctl.chaos;

import java.util.List;

/**
 * One round, as the report tells it.
 *
 * @param strikes what struck, in order
 * @param verdict what became of it
 */
public record RoundReport(int round, List<StrikeReport> strikes, Verdict verdict) {

    public RoundReport {
        strikes = List.copyOf(strikes);
    }

    /**
     * One fault.
     *
     * @param at when it began, ISO 8601
     * @param seconds how long it lasted, the mending included
     * @param skipped why this machine could not do it; empty when it was done
     */
    public record StrikeReport(String at, int step, String fault, double seconds, String skipped) {}
}
