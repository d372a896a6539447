package dev.graft.ctl;

import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a process of the stack wrote. */
@Command(name = "logs", description = "Shows what a process of the stack wrote.")
final class LogsCommand implements Callable<Integer> {
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SERVICE",
            completionCandidates = Processes.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String process;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as it writes, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "200",
            description = "How many of the last lines to show (default: ${DEFAULT-VALUE}).")
    private int lines;

    /** Everything that has a log. */
    static final class Processes extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Processes() {
            super(List.of("postgres", "kafka", "connect"));
            Stream.of(Service.values()).map(Service::process).forEach(this::add);
            add("build");
        }
    }

    LogsCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireKnown();
        Path log = home.state().log(process);
        if (!Files.exists(log)) {
            throw new StackException("%s has no log yet; start the stack with: ./graft up".formatted(process));
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(Files.newInputStream(log), StandardCharsets.UTF_8))) {
            showEnd(reader);
            while (follow) {
                showNext(reader);
            }
        }
        return ExitCode.FINE;
    }

    private void requireKnown() {
        var known = new Processes();
        if (!known.contains(process)) {
            throw new ParameterException(
                    spec.commandLine(), "there is no '%s'; there are %s".formatted(process, known));
        }
    }

    private void showEnd(BufferedReader reader) throws IOException {
        Deque<String> end = new ArrayDeque<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            end.addLast(line);
            if (end.size() > lines) {
                end.removeFirst();
            }
        }
        end.forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
    }

    private void showNext(BufferedReader reader) throws IOException, InterruptedException {
        String line = reader.readLine();
        if (line == null) {
            Thread.sleep(INTERVAL);
            return;
        }
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
