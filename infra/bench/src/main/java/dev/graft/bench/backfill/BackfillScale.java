package dev.graft.bench.backfill;

import dev.graft.bench.Scale;

/**
 * How much there is to do.
 *
 * @param patients of the generated legacy system
 * @param naivePatients of the one that the naive build gets: only its cost per row is compared
 * @param repetitions that count
 * @param warmUps that come before them and do not count
 */
record BackfillScale(long patients, long naivePatients, int repetitions, int warmUps) {
    private static final long FOR_NAIVE = 10_000;

    static BackfillScale of(Scale scale) {
        return switch (scale) {
            case TINY -> of(500, 1, 0);
            case SMALL -> of(10_000, 1, 1);
            case MEDIUM -> of(100_000, 5, 1);
            case LARGE -> of(1_000_000, 1, 0);
        };
    }

    private static BackfillScale of(long patients, int repetitions, int warmUps) {
        return new BackfillScale(patients, Math.min(patients, FOR_NAIVE), repetitions, warmUps);
    }

    /** Two and a half for each patient. */
    static long appointments(long patients) {
        return patients * 5 / 2;
    }
}
