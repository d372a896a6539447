package dev.graft.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Starts one part and waits until it answers, or says in one line why it does not. */
final class Supervisor {
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);
    private static final Duration START_LIMIT = Duration.ofSeconds(300);
    /** Once after a build each process also writes its archive of classes, all at the same time. */
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private static final int LAST_WORDS = 4;

    private final StateDirectory state;

    Supervisor(StateDirectory state) {
        this.state = state;
    }

    ServerProcess process(Part part) {
        return new ServerProcess(part.name(), state);
    }

    /** Returns once the part answers; a part that runs already is waited for, not started again. */
    void start(Part part) throws IOException, InterruptedException {
        var running = process(part).running();
        awaitReady(part, running.isPresent() ? running.get() : launch(part));
    }

    private ProcessHandle launch(Part part) throws IOException, InterruptedException {
        part.prepare();
        for (var port : part.ports().entrySet()) {
            requireFree(port.getKey(), port.getValue());
        }
        return process(part).start(part.command(), part.environment());
    }

    private static void requireFree(int port, String name) {
        if (!FreePorts.isFree(port)) {
            throw new StackException(
                    ("port %1$d, wanted by %2$s, is taken by another program; stop that, or choose another "
                                    + "with: ./graft up --port %2$s=NUMBER")
                            .formatted(port, name));
        }
    }

    private void awaitReady(Part part, ProcessHandle process) throws InterruptedException {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (!answers(part)) {
            if (ServerProcess.gone(process, PROBE_INTERVAL)) {
                throw new StackException(
                        "%s ended while starting; its last words: %s".formatted(part.name(), lastWords(part)));
            }
            if (Instant.now().isAfter(limit)) {
                throw new StackException("%s did not answer within %d s; see %s"
                        .formatted(part.name(), START_LIMIT.toSeconds(), state.log(part.name())));
            }
        }
    }

    private static boolean answers(Part part) throws InterruptedException {
        try {
            return part.ready();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String lastWords(Part part) {
        return LogTail.of(state.log(part.name()), LAST_WORDS).oneLine();
    }

    void stop(Part part) throws InterruptedException {
        stop(part, STOP_LIMIT);
    }

    /** Stops in order; what has not ended within the limit is killed. */
    void stop(Part part, Duration limit) throws InterruptedException {
        process(part).stop(part.stopSignal(), limit);
    }
}
