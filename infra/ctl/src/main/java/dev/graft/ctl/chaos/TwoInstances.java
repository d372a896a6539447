package dev.graft.ctl.chaos;

import dev.graft.stack.FreePorts;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A second process of a service joins, shares the partitions for a while, and leaves: in order, or by dying. */
record TwoInstances(Service service, Duration time, boolean dies) implements Fault {

    @Override
    public void strike(ChaosStack stack) throws IOException, SQLException, InterruptedException {
        ChaosStack second = new ChaosStack(settings(stack.settings()));
        second.revive(Victim.of(service));
        try {
            Thread.sleep(time);
        } finally {
            if (dies) {
                second.kill(Victim.of(service));
            }
            second.stop(Victim.of(service));
        }
    }

    /** The same stack, but the service on another port, with a pid file and a log of its own. */
    private StackSettings settings(StackSettings first) {
        StackAddresses addresses = first.addresses();
        var own = new StackAddresses(
                addresses.postgresPort(),
                addresses.kafkaPort(),
                addresses.connectPort(),
                Map.of(service, new FreePorts().next()));
        return first.in(new StateDirectory(first.state().path().resolve("second")))
                .on(own, first.controllerPort());
    }

    @Override
    public String toString() {
        return "a second %s joined and %s after %d s"
                .formatted(service.module(), dies ? "died (-9)" : "left", time.toSeconds());
    }
}
