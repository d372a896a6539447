package dev.graft.ctl.chaos;

import dev.graft.stack.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A second process of a service joins, shares the partitions for a while, and leaves: in order, or by dying. */
record TwoInstances(Service service, Duration time, boolean dies) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        try (SecondInstance second = SecondInstance.start(stack, service)) {
            Thread.sleep(time);
            if (dies) {
                second.kill();
            }
        }
    }

    @Override
    public String toString() {
        return "a second %s joined and %s after %d s"
                .formatted(service.module(), dies ? "died (-9)" : "left", time.toSeconds());
    }
}
