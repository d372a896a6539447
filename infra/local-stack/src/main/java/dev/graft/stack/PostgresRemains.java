package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a killed postmaster leaves behind: backends that still hold its shared memory, and a lock file whose pid may
 * belong to a stranger by now. With either in place a new postmaster refuses to start.
 */
final class PostgresRemains {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path dataDirectory;

    PostgresRemains(Path dataDirectory) {
        this.dataDirectory = dataDirectory;
    }

    /** Call it only when no postmaster of this directory runs. */
    void clear() throws IOException, InterruptedException {
        for (ProcessHandle orphan : orphans()) {
            if (!ServerProcess.gone(orphan, PATIENCE)) {
                orphan.destroyForcibly();
                ServerProcess.gone(orphan, PATIENCE);
            }
        }
        Files.deleteIfExists(dataDirectory.resolve("postmaster.pid"));
    }

    /** Every process of PostgreSQL works inside its data directory. */
    private List<ProcessHandle> orphans() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(dataDirectory);
        } catch (IOException | UnsupportedOperationException goneOrNotOurs) {
            return false;
        }
    }
}
