package dev.graft.ctl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.stack.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForegroundIT {
    private static final Duration LIMIT = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    void upStaysUntilCtrlCTellsWhoDiesAndLeavesNobodyBehind() throws Exception {
        Process graft = graft("up", "--data", "none");
        awaitSaying("running until Ctrl-C");
        List<ProcessHandle> children = children();
        assertThat(children).hasSize(3).allMatch(ProcessHandle::isAlive);

        kill("-9", pid("kafka"));
        awaitSaying("kafka died; start it again with: ./graft up --detach");
        assertThat(graft.isAlive()).isTrue();

        kill("-INT", graft.pid());
        assertThat(graft.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(graft.exitValue()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void ctrlCWhileStartingStopsWhatWasStarted() throws Exception {
        Process graft = graft("up", "--data", "none");
        awaitSaying("PostgreSQL");
        List<ProcessHandle> children = children();
        kill("-INT", graft.pid());

        assertThat(graft.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(children()).isEmpty();
    }

    @Test
    void aDetachedStackRunsOnIsKnownAndGoesDown() throws Exception {
        assertThat(graft("up", "--data", "none", "--detach").waitFor()).isZero();
        assertThat(children()).hasSize(3).allMatch(ProcessHandle::isAlive);

        var again = CommandLineRun.of(folder, Map.of(), "up");
        assertThat(again.exitCode()).isZero();
        assertThat(again.err()).contains("running already");

        kill("-9", pid("kafka"));
        assertThat(graft("up", "--detach").waitFor()).isZero();
        assertThat(children()).hasSize(3).allMatch(ProcessHandle::isAlive);

        assertThat(CommandLineRun.of(folder, Map.of(), "down").exitCode()).isZero();
        assertThat(children()).isEmpty();
    }

    /** The command line in a process of its own, as the launcher starts it. */
    private Process graft(String... arguments) throws IOException {
        var command = Stream.concat(
                Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dgraft.root=" + System.getProperty("graft.root"),
                        "dev.graft.ctl.Graft"),
                Stream.of(arguments));
        var builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()));
        builder.environment().putAll(environment());
        return builder.start();
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLASSPATH", System.getProperty("java.class.path"));
        environment.put("GRAFT_HOME", folder.toString());
        environment.put("GRAFT_SERVICES", "none");
        if (!Files.exists(folder.resolve("settings.properties"))) {
            var ports = new FreePorts();
            for (String part : List.of("POSTGRES", "KAFKA", "KAFKA_CONTROLLER", "CONNECT")) {
                environment.put("GRAFT_PORT_" + part, Integer.toString(ports.next()));
            }
        }
        return environment;
    }

    private Path output() {
        return folder.resolve("graft.out");
    }

    private void awaitSaying(String text) {
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(Files.readString(output(), UTF_8)).contains(text));
    }

    private List<ProcessHandle> children() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .flatMap(name -> ProcessHandle.of(pid(name)).stream())
                    .toList();
        }
    }

    private long pid(String process) {
        try {
            return Long.parseLong(Files.readString(folder.resolve("run").resolve(process + ".pid"))
                    .strip());
        } catch (IOException gone) {
            throw new AssertionError(process + " has no pid file", gone);
        }
    }

    private static void kill(String signal, long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
