package dev.graft.bench.backfill;

import dev.graft.bench.Scale;
import java.time.Duration;

/**
 * How much there is to do.
 *
 * @param patients of the generated legacy system
 * @param naivePatients of the one that the naive build gets: only its cost per row is compared
 * @param repetitions that count, if there is time for all of them
 * @param fewest repetitions that count, however long they take
 * @param time for repetitions: none begins beyond the fewest that would probably end later
 * @param warmUps that come before them and do not count
 * @param replays of the topics, each into empty tables and into full ones
 */
record BackfillScale(
        long patients, long naivePatients, int repetitions, int fewest, Duration time, int warmUps, int replays) {
    /** Of the 45 minutes of a medium run; the rest of it takes about 25 on two cores. */
    private static final Duration MEDIUM = Duration.ofMinutes(17);

    static BackfillScale of(Scale scale) {
        return switch (scale) {
            case TINY -> once(200, 40, 0);
            case SMALL -> once(10_000, 500, 1);
            case MEDIUM -> new BackfillScale(100_000, 1_000, 5, 3, MEDIUM, 0, 1);
            case LARGE -> once(1_000_000, 1_000, 0);
        };
    }

    private static BackfillScale once(long patients, long naivePatients, int warmUps) {
        return new BackfillScale(patients, naivePatients, 1, 1, Duration.ZERO, warmUps, 1);
    }

    /** Two and a half for each patient. */
    static long appointments(long patients) {
        return patients * 5 / 2;
    }

    /** Whether one more repetition should begin, by how long the earlier ones took. */
    boolean another(int done, Duration spent) {
        if (done >= warmUps + repetitions) {
            return false;
        }
        return done < warmUps + fewest || spent.plus(spent.dividedBy(done)).compareTo(time) <= 0;
    }
}
