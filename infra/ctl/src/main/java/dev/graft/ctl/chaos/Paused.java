package dev.graft.ctl.chaos;

import java.io.IOException;
import java.time.Duration;

/** A process stands still (SIGSTOP) for longer than its session lasts, and then goes on as if nothing had been. */
record Paused(Victim victim, Duration time) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, InterruptedException {
        stack.pause(victim);
        try {
            Thread.sleep(time);
        } finally {
            stack.goOn(victim);
        }
    }

    @Override
    public String toString() {
        return "%s stood still (SIGSTOP) for %d s".formatted(victim.process(), time.toSeconds());
    }
}
