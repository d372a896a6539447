package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GraftTest {
    @TempDir
    Path state;

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("no command", 2, "Missing required subcommand", List.of()),
                arguments("no such command", 2, "nonsense", List.of("nonsense")),
                arguments("an option of another command", 2, "--yes", List.of("up", "--yes")),
                arguments("it cannot stop and stay", 2, "choose one", List.of("up", "--once", "--detach")),
                arguments("a size of nothing", 2, "--data generated", List.of("up", "--patients", "5")),
                arguments(
                        "a size of the sample",
                        2,
                        "--data generated",
                        List.of("up", "--data", "sample", "--seed", "5")),
                arguments("other data", 2, "sample, none, generated", List.of("up", "--data", "mine")),
                arguments("a part that has no port", 2, "port.mongo", List.of("up", "--port", "mongo=1")),
                arguments("a port that is no number", 2, "x", List.of("up", "--port", "kafka=x")),
                arguments("a heap that starts nothing", 3, "too small", List.of("up", "--heap", "kafka=1")),
                arguments("a line that is not there", 3, "15, 18", List.of("up", "--postgres", "9")),
                arguments("a log of nobody", 2, "there is no 'mongo'", List.of("logs", "mongo")),
                arguments("a table of nobody", 2, "specialist_profiles", List.of("truncate", "approve", "views")),
                arguments("a log before the first start", 3, "./graft up", List.of("logs", "kafka")),
                arguments("a round after the last", 2, "--first", List.of("chaos", "--first", "4", "--rounds", "3")),
                arguments("no round at all", 2, "--first", List.of("chaos", "--rounds", "0")),
                arguments("peers of no size", 2, "--scale", List.of("bench", "--scale", "huge")),
                arguments("a scale of no size", 2, "--scale", List.of("bench", "analytics", "--scale", "huge")),
                arguments("no stack to tell of", 3, "./graft up", List.of("status")),
                arguments("to wait and to watch", 2, "choose one", List.of("status", "--wait", "--watch")),
                arguments("nothing to do with it", 2, "Missing required subcommand", List.of("quarantine")),
                arguments("a retry of nothing", 2, "say which records", List.of("quarantine", "retry")),
                arguments(
                        "a discard of two kinds",
                        2,
                        "say which",
                        List.of("quarantine", "discard", "--all", "doctor-1")),
                arguments("a record of nobody", 2, "no service 'mongo'", List.of("quarantine", "show", "mongo-1")),
                arguments("no record", 2, "./graft quarantine list", List.of("quarantine", "show", "p-1/2")),
                arguments("no stack to act on", 3, "./graft up", List.of("quarantine", "restore", "--all")),
                arguments("no stack to list", 3, "./graft up", List.of("quarantine", "list")),
                arguments("no days to import", 2, "--from", List.of("views", "import", "--to", "2026-01-31")),
                arguments(
                        "a day that is none",
                        2,
                        "--from",
                        List.of("views", "import", "--from", "2026-02-30", "--to", "2026-03-01")),
                arguments(
                        "days that run backwards",
                        2,
                        "--from lies after --to",
                        List.of("views", "import", "--from", "2026-02-01", "--to", "2026-01-01")),
                arguments(
                        "no stack to import into",
                        3,
                        "./graft up",
                        List.of("views", "import", "--from", "2026-01-01", "--to", "2026-01-31")),
                arguments("no stack to remember", 3, "./graft up", List.of("operations")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aRefusalIsOneLineThatSaysWhatToDo(String why, int exitCode, String hint, List<String> arguments) {
        var run = run(arguments.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.err()).startsWith("graft: ").contains(hint).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("--help").out())
                .contains(
                        "up",
                        "down",
                        "reset",
                        "status",
                        "logs",
                        "completion",
                        "quarantine",
                        "operations",
                        "chaos",
                        "bench",
                        "./graft test");
    }

    @Test
    void completionKnowsTheCommandsAndTheProcesses() {
        assertThat(run("completion").out()).contains("complete", "analytics", "consultation_requests", "--detach");
    }

    @Test
    void downOfAStackThatIsNotRunningIsFine() {
        var run = run("down");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("not running");
    }

    @Test
    void logsShowsTheLastLines() throws IOException {
        Path log = state.resolve("log/kafka.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "one\ntwo\nthree\n");
        assertThat(run("logs", "kafka", "-n", "2").out()).isEqualTo("two%nthree%n".formatted());
    }

    @Test
    void resetDeletesWhatTheStackKeptAndNothingElse() throws IOException {
        Files.createDirectories(state.resolve("kafka/logs"));
        Files.writeString(state.resolve("kafka/logs/segment"), "x");
        Files.writeString(state.resolve("settings.properties"), "clinics=c-1\n");
        Files.writeString(state.resolve("letter.txt"), "x");

        assertThat(run("reset", "--yes").exitCode()).isZero();
        assertThat(state).isDirectoryNotContaining("glob:**/{kafka,settings.properties}");
        assertThat(state.resolve("letter.txt")).exists();
    }

    @Test
    void resetWithoutAYesDeletesNothing() throws IOException {
        Files.createDirectories(state.resolve("kafka"));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(run("reset").exitCode()).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
        assertThat(state.resolve("kafka")).exists();
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(state, Map.of(), arguments);
    }
}
