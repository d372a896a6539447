package dev.graft.ctl;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageJson;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.CoverageTable;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the stack, migrates, shows how far it got, and keeps the stack until Ctrl-C. */
@Command(
        name = "up",
        description = "Starts everything, migrates the clinics and shows the coverage; resumes what was there before.",
        sortOptions = false)
final class UpCommand implements Callable<Integer> {
    private static final Duration CATCH_UP_LIMIT = Duration.ofHours(6);

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private UpOptions options;

    @Option(names = "--once", description = "Stop everything once caught up; exit 0 if it balances, 1 if not.")
    private boolean once;

    @Option(names = "--detach", description = "Leave it running and return.")
    private boolean detach;

    @Option(names = "--json", description = "Print the coverage as one JSON object on standard output.")
    private boolean json;

    UpCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        LegacyContent content = content();
        Settings settings = settings();
        var stack = new LocalStack(settings.toStackSettings(home.checkout(), home.state()));
        if (stack.processes().stream().allMatch(ProcessState::isRunning)) {
            spec.commandLine().getErr().println("The stack is running already; stop it with: ./graft down");
            return ExitCode.FINE;
        }
        return up(stack, settings, content);
    }

    private LegacyContent content() {
        if (once && detach) {
            throw wrong("--once stops the stack and --detach leaves it running: choose one");
        }
        LegacyContent content = options.content();
        if (content == null) {
            throw wrong("--patients, --appointments and --seed go with --data generated");
        }
        return content;
    }

    private Settings settings() {
        Settings said = options.settings();
        if (!said.unknown().isEmpty()) {
            throw wrong("there is no %s; the settings are %s"
                    .formatted(
                            said.unknown(),
                            new TreeSet<>(Settings.DEFAULT.values().keySet())));
        }
        return home.settings(said);
    }

    private ParameterException wrong(String mistake) {
        return new ParameterException(spec.commandLine(), mistake);
    }

    private int up(LocalStack stack, Settings settings, LegacyContent content) throws InterruptedException {
        var progress = new Progress(spec.commandLine().getErr());
        try (var session = Session.start(stack, progress)) {
            new Launch(home, settings, stack).run(content, progress);
            session.arrived();
            int answer = showCoverage(stack, progress);
            if (detach) {
                session.leaveRunning();
                return ExitCode.FINE;
            }
            return once ? answer : session.untilStopped();
        }
    }

    /** Waits until everything has taken effect, and tells what became of it. */
    private int showCoverage(LocalStack stack, Progress progress) throws InterruptedException {
        var reader = new CoverageReader(stack.addresses());
        reader.awaitCaughtUp(CATCH_UP_LIMIT, progress::say);
        Coverage coverage = home.judged(reader.read()).after(progress.elapsed());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? CoverageJson.write(coverage) + System.lineSeparator() : CoverageTable.render(coverage));
        if (!once) {
            showPage(stack, json ? progress::say : out::println);
        }
        out.flush();
        return coverage.balanced() ? ExitCode.FINE : ExitCode.NO;
    }

    /** Whoever wants JSON gets nothing else on standard output. */
    private static void showPage(LocalStack stack, Consumer<String> out) throws InterruptedException {
        new SpecialistPage(stack.addresses()).address().ifPresent(page -> out.accept("Analytics: " + page));
    }
}
