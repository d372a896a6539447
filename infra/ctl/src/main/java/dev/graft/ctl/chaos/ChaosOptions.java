package dev.graft.ctl.chaos;

import java.time.Duration;

/**
 * What is chosen about a run.
 *
 * @param seed the same seed gives the same faults at the same steps of the same writing
 * @param first the first round with faults; the writing of the rounds before it is done without any
 * @param rounds the last round
 * @param only strike only with faults whose line holds this text; all when empty
 * @param patients rows of {@code clinic.patients} to begin with; appointments are as many again and a half
 * @param bigRows rows of the big transaction
 * @param brokerAway how long the broker is away
 * @param limit how long all may take to be caught up after a round
 */
public record ChaosOptions(
        long seed, int first, int rounds, String only, int patients, int bigRows, Duration brokerAway, Duration limit) {

    /** Steps of the writer in each round. */
    static final int STEPS = 240;

    /** Between two steps of the writer. */
    static final Duration PACE = Duration.ofMillis(25);

    public ChaosOptions {
        if (first < 1 || first > rounds) {
            throw new IllegalArgumentException("the first round must be between 1 and " + rounds);
        }
    }
}
