package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The first of two processes of a service stands still for longer than its session; the second takes its partitions over,
 * and the first goes on with what it had in hand as if they were still its own.
 */
record TakenOver(Service service, Duration time) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        Paused paused = new Paused(Victim.of(service), time);
        try (SecondInstance second = SecondInstance.start(stack, service)) {
            paused.strike(stack);
            Thread.sleep(time);
        }
    }

    @Override
    public String toString() {
        return "%s stood still (SIGSTOP) for %d s, and a second one took over"
                .formatted(service.module(), time.toSeconds());
    }
}
