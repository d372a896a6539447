package dev.graft.stack;

import java.nio.file.Path;

/**
 * Where one stack keeps everything that outlives its processes.
 *
 * @param path absolute path of the directory; nothing else lives in it
 */
public record StateDirectory(Path path) {

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
}
