package dev.graft.bench.backfill;

import dev.graft.bench.CpuTime;
import java.time.Duration;

/**
 * One contender, once.
 *
 * @param wall how long it took
 * @param cpu what all processes used meanwhile
 * @param rows that it was given
 * @param equal whether it made what it should
 */
record Trial(Duration wall, CpuTime cpu, long rows, boolean equal) {
    private static final double MILLION = 1e6;

    double seconds() {
        return wall.toNanos() / 1e9;
    }

    double rowsPerSecond() {
        return rows / seconds();
    }

    double cpuSecondsPerMillion() {
        return cpu.total() / rows * MILLION;
    }

    double cpuSecondsPerMillion(String process) {
        return cpu.seconds().getOrDefault(process, 0.0) / rows * MILLION;
    }
}
