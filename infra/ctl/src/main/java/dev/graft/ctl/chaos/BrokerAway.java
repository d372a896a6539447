package dev.graft.ctl.chaos;

import java.time.Duration;

/** The only broker is away for a while. */
record BrokerAway(Duration time) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws InterruptedException {
        stack.kill(Victim.KAFKA);
        Thread.sleep(time);
        stack.revive(Victim.KAFKA);
    }

    @Override
    public String toString() {
        return "kafka killed (-9), away for %d s".formatted(time.toSeconds());
    }
}
