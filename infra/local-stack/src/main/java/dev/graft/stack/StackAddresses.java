package dev.graft.stack;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the parts of one running stack answer; everything listens on the loopback address.
 *
 * @param postgresPort port of PostgreSQL, which holds every database
 * @param kafkaPort port of the Kafka broker
 * @param connectPort port of Kafka Connect's REST interface
 * @param servicePorts HTTP port of each service
 */
public record StackAddresses(int postgresPort, int kafkaPort, int connectPort, Map<Service, Integer> servicePorts) {

    /** The only address that anything of the local stack listens on. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The database with the legacy tables. */
    public static final String LEGACY_DATABASE = "legacy";

    /** The user of every connection of the stack itself; the loopback address is trusted. */
    public static final String USER = "postgres";

    public StackAddresses {
        servicePorts = Map.copyOf(servicePorts);
    }

    /** JDBC URL of one database, for {@link #USER}; errors of the server never carry row values. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&logServerErrorDetail=false"
                .formatted(LOOPBACK, postgresPort, database, USER);
    }

    /** JDBC URL of the legacy database. */
    public String legacyJdbcUrl() {
        return jdbcUrl(LEGACY_DATABASE);
    }

    /** JDBC URL of a service's own database. */
    public String jdbcUrl(Service service) {
        return jdbcUrl(service.database());
    }

    /** What Kafka clients take as {@code bootstrap.servers}. */
    public String kafkaBootstrap() {
        return LOOPBACK + ":" + kafkaPort;
    }

    /** Root of Kafka Connect's REST interface, without a trailing slash. */
    public URI connect() {
        return URI.create("http://%s:%d".formatted(LOOPBACK, connectPort));
    }

    /** The services that this stack runs, in the order of their declaration. */
    public List<Service> services() {
        return Arrays.stream(Service.values()).filter(servicePorts::containsKey).toList();
    }

    /** Root of a service's HTTP interface, without a trailing slash. */
    public URI service(Service service) {
        Integer port = servicePorts.get(service);
        if (port == null) {
            throw new IllegalArgumentException("this stack runs no " + service.module());
        }
        return URI.create("http://%s:%d".formatted(LOOPBACK, port));
    }
}
