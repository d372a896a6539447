package dev.graft.ctl;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageJson;
import dev.graft.ctl.coverage.CoverageMetrics;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.CoverageTable;
import dev.graft.stack.StackException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows what is migrated, what is not, and why. */
@Command(
        name = "status",
        description = "Shows what is migrated, what is not, and why; exit 1 if it does not balance once caught up.",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private static final String DEFAULT_LIMIT = "10m";
    private static final String DEFAULT_PAUSE = "2s";

    private static final DateTimeFormatter NOW =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the coverage as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--prometheus",
            description = "Print metrics in Prometheus's text format, e.g. for the node exporter's textfile collector.")
    private boolean prometheus;

    @Option(
            names = "--wait",
            arity = "0..1",
            paramLabel = "DURATION",
            fallbackValue = DEFAULT_LIMIT,
            converter = DurationConverter.class,
            description = "Wait until all is caught up, e.g. --wait=90s (default: " + DEFAULT_LIMIT
                    + "); exit 1 if not in time.")
    private @Nullable Duration limit;

    @Option(
            names = "--watch",
            arity = "0..1",
            paramLabel = "DURATION",
            fallbackValue = DEFAULT_PAUSE,
            converter = DurationConverter.class,
            description =
                    "Show it again and again until Ctrl-C, e.g. --watch=10s (default: every " + DEFAULT_PAUSE + ").")
    private @Nullable Duration pause;

    StatusCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (limit != null && pause != null) {
            throw new ParameterException(spec.commandLine(), "--wait ends and --watch does not: choose one");
        }
        if (json && prometheus) {
            throw new ParameterException(spec.commandLine(), "--json and --prometheus are two forms: choose one");
        }
        return pause == null ? once() : again(pause);
    }

    private int once() throws InterruptedException {
        long start = System.nanoTime();
        var reader = new CoverageReader(home.runningStack().addresses());
        if (limit != null) {
            PrintWriter err = spec.commandLine().getErr();
            reader.awaitCaughtUp(limit, new Progress(err)::say);
        }
        Coverage coverage = home.judged(reader.read()).after(Duration.ofNanos(System.nanoTime() - start));
        PrintWriter out = spec.commandLine().getOut();
        out.print(render(coverage));
        out.flush();
        return isFine(coverage) ? ExitCode.FINE : ExitCode.NO;
    }

    private String render(Coverage coverage) {
        if (prometheus) {
            return CoverageMetrics.write(coverage);
        }
        return json ? CoverageJson.write(coverage) + System.lineSeparator() : CoverageTable.render(coverage);
    }

    /** Goes on over a stack that is away for a while; ends with the thread or the process. */
    private int again(Duration between) throws InterruptedException {
        var reader = new CoverageReader(home.runningStack().addresses());
        var screen = new LiveScreen(spec.commandLine().getOut(), LiveScreen.isTerminal());
        screen.open();
        while (true) {
            screen.show(picture(reader));
            Thread.sleep(between);
        }
    }

    private String picture(CoverageReader reader) throws InterruptedException {
        try {
            String coverage = render(home.judged(reader.glance()));
            return json || prometheus ? coverage : NOW.format(Instant.now()) + "   Ctrl-C ends\n\n" + coverage;
        } catch (StackException away) {
            return "%s   graft: %s%n".formatted(NOW.format(Instant.now()), away.getMessage());
        }
    }

    /** Not having caught up is an answer of "no" only to somebody who waited for it; an alarm is one to everybody. */
    private boolean isFine(Coverage coverage) {
        if (!coverage.alarms().isEmpty()) {
            return false;
        }
        return coverage.caughtUp() ? coverage.balanced() : limit == null;
    }
}
