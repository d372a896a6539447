package dev.graft.stack;

import java.util.Optional;

/**
 * Whether one process of the stack runs.
 *
 * @param name its name, for example {@code kafka}
 * @param pid its process id while it runs
 */
public record ProcessState(String name, Optional<Long> pid) {

    /** Whether it runs. */
    public boolean isRunning() {
        return pid.isPresent();
    }
}
