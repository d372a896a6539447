package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of the repository that the stack runs from, built or written by hand.
 *
 * @param root root of the checkout
 */
public record Checkout(Path root) {

    public Checkout {
        root = root.toAbsolutePath().normalize();
    }

    /** The checkout that the system property {@code graft.root} names, as set by the launcher and by the build. */
    public static Checkout current() {
        String root = System.getProperty("graft.root");
        if (root == null) {
            throw new StackException("the system property graft.root must name the root of the checkout");
        }
        return new Checkout(Path.of(root));
    }

    /** What a connector is made from. */
    public Path connectorFile(String connector) {
        return connectors().resolve(connector + ".json");
    }

    Path topicsFile() {
        return connectors().resolve("topics.json");
    }

    /** One of the scripts that make and fill a legacy database. */
    public String legacyScript(String name) throws IOException {
        return Files.readString(root.resolve("infra/legacy").resolve(name));
    }

    Path serviceJar(Service service) {
        return application(service.module());
    }

    /** The packaged application of a module. */
    public Path application(String module) {
        return built(root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    Path postgresBinaries(PostgresLine line) {
        return built(localStack().resolve("postgres").resolve("postgres-%d.jar".formatted(line.major())));
    }

    /** Class path of the broker and of the Connect worker. */
    String serverClassPath() {
        return content(built(localStack().resolve("servers.classpath")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new StackException("cannot read " + file, unreadable);
        }
    }

    /** A class path that a module wrote below its {@code target} when it was built. */
    public String classPath(String module, String name) {
        return content(built(root.resolve(module).resolve("target").resolve(name)));
    }

    /** Where the servers keep their parsed classes; goes with the build. */
    Path classArchives() {
        return localStack().resolve("class-archives");
    }

    private Path connectors() {
        return root.resolve("infra/connectors");
    }

    private Path localStack() {
        return root.resolve("infra/local-stack/target");
    }

    private Path built(Path file) {
        if (!Files.exists(file)) {
            throw new StackException(
                    "%s is missing; build it with: ./mvnw package -DskipTests".formatted(root.relativize(file)));
        }
        return file;
    }
}
