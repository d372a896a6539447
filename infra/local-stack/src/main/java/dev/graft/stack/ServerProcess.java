package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A process that outlives its starter: known by its pid file, provided that its command line names the state directory. */
final class ServerProcess {
    /** What the command line understands; a service would complain of settings that are not its own. */
    private static final Pattern OUR_SETTING = Pattern.compile("GRAFT_(HOME|DEBUG|SERVICES|POSTGRES|PORT_.*|HEAP_.*)");

    private final String name;
    private final StateDirectory state;

    ServerProcess(String name, StateDirectory state) {
        this.name = name;
        this.state = state;
    }

    /** The live process of this name, if it is ours. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::isOurs);
    }

    private Optional<Long> pid() {
        try {
            return Optional.of(
                    Long.valueOf(Files.readString(state.pidFile(name)).strip()));
        } catch (IOException | NumberFormatException absentOrTorn) {
            return Optional.empty();
        }
    }

    /** Pids are used again: a stranger under the old number is not our process. */
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains(state.path().toString()))
                .isPresent();
    }

    /** Starts it in a session of its own, so that Ctrl-C in a terminal reaches its starter alone. */
    ProcessHandle start(List<String> command, Map<String, String> environment) throws IOException {
        Path log = state.log(name);
        Files.createDirectories(log.getParent());
        Files.createDirectories(state.pidFile(name).getParent());
        var builder = new ProcessBuilder(detached(command)).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment()
                .keySet()
                .removeIf(name -> OUR_SETTING.matcher(name).matches());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Files.writeString(state.pidFile(name), process.pid() + "\n");
        return process.toHandle();
    }

    private static List<String> detached(List<String> command) {
        if (!Executables.exists("setsid")) {
            return command;
        }
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        return detached;
    }

    /** Ends it in order, by force once the limit has passed; returns when it is gone. */
    void stop(String signal, Duration limit) throws InterruptedException {
        Optional<ProcessHandle> process = running();
        if (process.isPresent()) {
            send(signal, process.get());
            if (!gone(process.get(), limit)) {
                process.get().destroyForcibly();
                gone(process.get(), limit);
            }
        }
        forget();
    }

    private static void send(String signal, ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException noKill) {
            process.destroy();
        }
    }

    /** Waits for the end of a process, for at most the limit. */
    static boolean gone(ProcessHandle process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(state.pidFile(name));
        } catch (IOException kept) {
            throw new StackException("cannot delete " + state.pidFile(name), kept);
        }
    }
}
