package dev.graft.ctl.chaos;

import dev.graft.stack.FreePorts;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;

/** A second process of a service, on a port of its own; it goes when it is closed. */
final class SecondInstance implements AutoCloseable {
    private static final String READS = "Reading on:";

    private final ChaosStack stack;
    private final Victim victim;

    private SecondInstance(ChaosStack stack, Victim victim) {
        this.stack = stack;
        this.victim = victim;
    }

    /** Returns when it reads partitions that the first one had. */
    static SecondInstance start(ChaosStack first, Service service)
            throws IOException, SQLException, InterruptedException {
        var second = new SecondInstance(new ChaosStack(settings(first.settings(), service)), Victim.of(service));
        LogWatch log = new LogWatch(second.stack.log(second.victim));
        second.stack.revive(second.victim);
        second.stack.await("the second instance was given no partition", () -> log.says(READS));
        return second;
    }

    /** The same stack, but the service on another port, with a pid file and a log of its own. */
    private static StackSettings settings(StackSettings first, Service service) {
        StackAddresses addresses = first.addresses();
        var own = new StackAddresses(
                addresses.postgresPort(),
                addresses.kafkaPort(),
                addresses.connectPort(),
                Map.of(service, new FreePorts().next()));
        return first.in(new StateDirectory(first.state().path().resolve("second")))
                .on(own, first.controllerPort());
    }

    /** As {@code kill -9} does. */
    void kill() {
        stack.kill(victim);
    }

    /** Leaves in order, if it is still there. */
    @Override
    public void close() throws InterruptedException {
        stack.stop(victim);
    }
}
