package dev.graft.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody listens on, so that several stacks run on one machine; below the range of outgoing connections. Processes
 * that start stacks at the same time draw from shares of their own: what is free when it is drawn may be taken a second later.
 */
public final class FreePorts {

    /** System property: which of the {@value #SHARES} shares of the ports this process draws from, from 1 on. */
    private static final String SHARE = "graft.ports.share";

    private static final int SHARES = 4;
    private static final int FIRST = 20_000;
    private static final int SIZE = 3_000;

    private final int first = FIRST + SIZE * Math.floorMod(Integer.getInteger(SHARE, 1) - 1, SHARES);
    private final Set<Integer> given = new HashSet<>();

    /** The same stack on ports that are free now, with these services only. */
    public StackSettings apply(StackSettings settings, Collection<Service> services) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : services) {
            ports.put(service, next());
        }
        return settings.on(new StackAddresses(next(), next(), next(), ports), next());
    }

    /** A port that is free now and was not given before. */
    public int next() {
        int port = ThreadLocalRandom.current().nextInt(first, first + SIZE);
        return isFree(port) && given.add(port) ? port : next();
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(StackAddresses.LOOPBACK), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
