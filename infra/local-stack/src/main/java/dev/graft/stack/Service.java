package dev.graft.stack;

import java.util.Locale;

/** The services of Graft that the local stack runs, one process and one database each. */
public enum Service {
    DOCTOR(8081),
    PATIENT(8082),
    APPOINTMENT(8083),
    ANALYTICS(8084);

    private final int defaultPort;

    Service(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    /** Its process, its log and its pid file are called so, for example {@code doctor}. */
    public String process() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The database that it owns, for example {@code doctor}. */
    public String database() {
        return process();
    }

    /** The Maven module that builds it, for example {@code doctor-service}. */
    public String module() {
        return process() + "-service";
    }

    /** The connector that carries its events out of its database, for example {@code outbox-doctor}. */
    public String outboxConnector() {
        return "outbox-" + process();
    }

    /** The service whose events a connector carries. */
    static Service ofOutbox(String connector) {
        for (Service service : values()) {
            if (service.outboxConnector().equals(connector)) {
                return service;
            }
        }
        throw new IllegalArgumentException(connector + " carries the events of no service");
    }

    /** The port that it listens on unless told otherwise. */
    public int defaultPort() {
        return defaultPort;
    }
}
