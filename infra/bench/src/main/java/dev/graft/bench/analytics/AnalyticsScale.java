package dev.graft.bench.analytics;

import dev.graft.bench.Scale;

/**
 * How much there is to do.
 *
 * @param events appointments to take in
 * @param repetitions of taking them in
 * @param specialists who have figures of {@link #DAYS} days each, ten facts behind each day
 * @param uncached answers to ask for that the service has not given before
 * @param cached answers to ask for that it has
 * @param pages times to open the page
 */
record AnalyticsScale(int events, int repetitions, int specialists, int uncached, int cached, int pages) {

    /** A year, and the one before it to compare with. */
    static final int DAYS = 730;

    /** Ten facts stand behind each day of a specialist. */
    static final int FACTS_A_DAY = 10;

    static AnalyticsScale of(Scale scale) {
        return switch (scale) {
            case TINY -> new AnalyticsScale(2_000, 1, 5, 20, 20, 1);
            case SMALL -> new AnalyticsScale(50_000, 3, 69, 1_000, 2_000, 5);
            case MEDIUM -> new AnalyticsScale(500_000, 3, 1_370, 4_000, 10_000, 7);
            case LARGE -> new AnalyticsScale(2_000_000, 3, 1_370, 10_000, 20_000, 9);
        };
    }

    int dailyRows() {
        return specialists * DAYS;
    }

    int facts() {
        return dailyRows() * FACTS_A_DAY;
    }
}
