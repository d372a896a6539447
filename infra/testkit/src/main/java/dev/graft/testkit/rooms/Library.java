package dev.graft.testkit.rooms;

import java.util.List;

/** What a room may take from outside its service, as package prefixes. */
enum Library {
    JDK("java.", "javax."),
    NULLNESS("org.jspecify."),
    CDC("dev.graft.cdc."),
    OUTBOX("dev.graft.cdc.quarkus.outbox."),
    JACKSON("com.fasterxml.jackson."),
    JDBC("java.sql.", "javax.sql.", "org.postgresql."),
    KAFKA("org.apache.kafka.", "io.smallrye.reactive.messaging.kafka."),
    HTTP("jakarta.ws.rs.", "java.net.http.", "io.vertx.core.http.", "org.jboss.resteasy."),
    QUARKUS("io.quarkus.", "io.smallrye.", "org.eclipse.microprofile.", "dev.graft.cdc.quarkus."),
    JAKARTA("jakarta."),
    LOGGERS("java.util.logging.", "org.jboss.logging.", "org.slf4j.", "io.quarkus.logging."),
    FILES_AND_SOCKETS("java.nio.file.", "java.nio.channels.", "java.net.http.");

    private final List<String> prefixes;

    Library(String... prefixes) {
        this.prefixes = List.of(prefixes);
    }

    boolean holds(String packageName) {
        String prefix = packageName + ".";
        return prefixes.stream().anyMatch(prefix::startsWith) && !(this == CDC && QUARKUS.holds(packageName));
    }
}
