package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The clock of a service jumps forward, then back to before it began, then to where it belongs. */
record ClockJump(Service service, Duration time) implements Fault {

    @Override
    public Optional<String> hindrance() {
        return FakeTime.installed().isPresent()
                ? Optional.empty()
                : Optional.of("this machine has no libfaketime (apt-get install faketime)");
    }

    @Override
    public void strike(ChaosStack stack) throws IOException, InterruptedException {
        Path file = stack.settings().state().path().resolve("clock-of-" + service.process());
        FakeTime clock = new FakeTime(FakeTime.installed().orElseThrow(), file);
        clock.turn("+0");
        stack.stop(Victim.of(service));
        stack.start(service, clock.environment());
        for (String offset : new String[] {"+2h", "-1h", "+0"}) {
            clock.turn(offset);
            Thread.sleep(time);
        }
        stack.stop(Victim.of(service));
        stack.revive(Victim.of(service));
    }

    @Override
    public String toString() {
        return "clock of %s jumped 2 h forward and 3 h back, %d s each".formatted(service.process(), time.toSeconds());
    }
}
