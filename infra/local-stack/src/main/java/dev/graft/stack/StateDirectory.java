package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one stack keeps everything that outlives its processes.
 *
 * @param path absolute path of the directory; nothing else lives in it
 */
public record StateDirectory(Path path) {
    private static final List<String> OWN = List.of(
            "run",
            "log",
            "postgres",
            "kafka",
            "connect",
            "settings.properties",
            "operator-token",
            "reveal-token",
            "recovery");

    public StateDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The pid of a process, in digits and a line end. */
    public Path pidFile(String process) {
        return path.resolve("run").resolve(process + ".pid");
    }

    /** What a process wrote to its output. */
    public Path log(String process) {
        return path.resolve("log").resolve(process + ".log");
    }

    /** Binaries and data of PostgreSQL. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** Configuration and logs of the broker. */
    public Path kafka() {
        return path.resolve("kafka");
    }

    /** Configuration of the Connect worker. */
    public Path connect() {
        return path.resolve("connect");
    }

    /** The token of those who may change something in a running service. */
    public Path operatorToken() {
        return path.resolve("operator-token");
    }

    /** The token of those who may see the payload of quarantined records. */
    public Path revealToken() {
        return path.resolve("reveal-token");
    }

    /** What a recovery that has not ended yet has set out to do. */
    public Path recovery() {
        return path.resolve("recovery");
    }

    /** Deletes everything that a stack keeps, and the directory itself unless something else lives in it. */
    public void delete() throws IOException {
        for (String own : OWN) {
            DirectoryTree.delete(path.resolve(own));
            Files.deleteIfExists(path.resolve(own));
        }
        if (Files.isDirectory(path) && isEmpty()) {
            Files.delete(path);
        }
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.findAny().isEmpty();
        }
    }
}
