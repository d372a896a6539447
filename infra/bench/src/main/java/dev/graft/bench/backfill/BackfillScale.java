package dev.graft.bench.backfill;

import dev.graft.bench.Scale;

/**
 * How much there is to do.
 *
 * @param patients of the generated legacy system
 * @param naivePatients of the one that the naive build gets: only its cost per row is compared
 * @param repetitions that count
 * @param warmUps that come before them and do not count
 * @param replays of the topics, each into empty tables and into full ones
 */
record BackfillScale(long patients, long naivePatients, int repetitions, int warmUps, int replays) {
    static BackfillScale of(Scale scale) {
        return switch (scale) {
            case TINY -> new BackfillScale(200, 40, 1, 0, 1);
            case SMALL -> new BackfillScale(10_000, 500, 1, 1, 1);
            case MEDIUM -> new BackfillScale(100_000, 1_000, 3, 0, 1);
            case LARGE -> new BackfillScale(1_000_000, 1_000, 1, 0, 1);
        };
    }

    /** Two and a half for each patient. */
    static long appointments(long patients) {
        return patients * 5 / 2;
    }
}
