package dev.graft.stack;

import java.util.EnumMap;
import java.util.Map;

/**
 * Everything that makes one stack different from another.
 *
 * @param checkout the files it runs from
 * @param state where it keeps what outlives its processes
 * @param addresses the ports of its parts; the services named there are the services it runs
 * @param controllerPort the broker's second port, for its own controller
 * @param postgres the line of PostgreSQL
 * @param heaps how much memory its virtual machines may use
 * @param clinics the clinics to migrate: {@code all}, or ids separated by commas
 */
public record StackSettings(
        Checkout checkout,
        StateDirectory state,
        StackAddresses addresses,
        int controllerPort,
        PostgresLine postgres,
        Heaps heaps,
        String clinics) {

    /** Every clinic of the legacy database. */
    public static final String ALL_CLINICS = "all";

    /** The stack of a checkout as a newcomer gets it: state in {@code .graft/}, every service, the usual ports. */
    public static StackSettings of(Checkout checkout) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, service.defaultPort());
        }
        var addresses = new StackAddresses(55432, 59092, 58083, ports);
        var state = new StateDirectory(checkout.root().resolve(".graft"));
        return new StackSettings(checkout, state, addresses, 59093, PostgresLine.V15, Heaps.DEFAULT, ALL_CLINICS);
    }

    /** The same stack kept in another directory. */
    public StackSettings in(StateDirectory other) {
        return new StackSettings(checkout, other, addresses, controllerPort, postgres, heaps, clinics);
    }

    /** The same stack on other ports. */
    public StackSettings on(StackAddresses others, int otherControllerPort) {
        return new StackSettings(checkout, state, others, otherControllerPort, postgres, heaps, clinics);
    }

    /** The same stack on another line of PostgreSQL. */
    public StackSettings with(PostgresLine line) {
        return new StackSettings(checkout, state, addresses, controllerPort, line, heaps, clinics);
    }

    /** The same stack for these clinics only. */
    public StackSettings forClinics(String selected) {
        return new StackSettings(checkout, state, addresses, controllerPort, postgres, heaps, selected);
    }

    /** The same stack with other heaps. */
    public StackSettings with(Heaps others) {
        return new StackSettings(checkout, state, addresses, controllerPort, postgres, others, clinics);
    }
}
