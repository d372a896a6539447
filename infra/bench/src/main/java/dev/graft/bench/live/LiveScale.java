package dev.graft.bench.live;

import dev.graft.bench.Scale;
import java.time.Duration;
import java.util.List;

/**
 * How much there is to do.
 *
 * @param patients how many there are in the legacy system before anything is written, on a stack of its own for each number; two
 *     and a half appointments each
 *
 * @param warmUp how long small batches go through before anything is measured
 * @param burst writes by which the capacity is measured
 * @param repetitions of each rate, and of each way to write
 * @param length of one repetition at one rate
 * @param outage how long appointment-service is away
 * @param writing how long each way to write has for one repetition
 * @param idle how long the connectors are watched while nothing happens
 */
record LiveScale(
        List<Integer> patients,
        Duration warmUp,
        int burst,
        int repetitions,
        Duration length,
        Duration outage,
        Duration writing,
        Duration idle) {

    LiveScale {
        patients = List.copyOf(patients);
    }

    /** Writers at a time: more than a rate needs, so that a slow commit does not hold the next write up. */
    static final int WRITERS = 8;

    static LiveScale of(Scale scale) {
        return switch (scale) {
            case TINY -> of(List.of(500), 2, 300, 1, 2, 2, 1, 2);
            case SMALL -> of(List.of(2_860), 40, 2_000, 1, 8, 8, 3, 5);
            case MEDIUM -> of(List.of(2_860, 28_600, 286_000), 60, 10_000, 3, 20, 60, 6, 15);
            case LARGE -> of(List.of(2_860, 28_600, 286_000), 90, 30_000, 5, 60, 60, 20, 30);
        };
    }

    private static LiveScale of(
            List<Integer> patients,
            int warmUp,
            int burst,
            int repetitions,
            int length,
            int outage,
            int writing,
            int idle) {
        return new LiveScale(
                patients,
                Duration.ofSeconds(warmUp),
                burst,
                repetitions,
                Duration.ofSeconds(length),
                Duration.ofSeconds(outage),
                Duration.ofSeconds(writing),
                Duration.ofSeconds(idle));
    }

    static long appointments(int patients) {
        return patients * 5L / 2;
    }
}
