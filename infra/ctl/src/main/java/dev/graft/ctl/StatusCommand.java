package dev.graft.ctl;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageJson;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.CoverageTable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what is migrated, what is not, and why. */
@Command(
        name = "status",
        description = "Shows what is migrated, what is not, and why; exit 1 if it does not balance once caught up.",
        sortOptions = false)
final class StatusCommand implements Callable<Integer> {
    private static final String DEFAULT_LIMIT = "10m";

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print the coverage as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--wait",
            arity = "0..1",
            paramLabel = "DURATION",
            fallbackValue = DEFAULT_LIMIT,
            converter = DurationConverter.class,
            description = "Wait until all is caught up, e.g. --wait=90s (default: " + DEFAULT_LIMIT
                    + "); exit 1 if not in time.")
    private @Nullable Duration limit;

    StatusCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        long start = System.nanoTime();
        var reader = new CoverageReader(home.runningStack().addresses());
        if (limit != null) {
            PrintWriter err = spec.commandLine().getErr();
            reader.awaitCaughtUp(limit, new Progress(err)::say);
        }
        Coverage coverage = home.judged(reader.read()).after(Duration.ofNanos(System.nanoTime() - start));
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? CoverageJson.write(coverage) + System.lineSeparator() : CoverageTable.render(coverage));
        out.flush();
        return isFine(coverage) ? ExitCode.FINE : ExitCode.NO;
    }

    /** Not having caught up is an answer of "no" only to somebody who waited for it. */
    private boolean isFine(Coverage coverage) {
        return coverage.caughtUp() ? coverage.balanced() : limit == null;
    }
}
