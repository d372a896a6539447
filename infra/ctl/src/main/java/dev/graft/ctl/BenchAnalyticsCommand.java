package dev.graft.ctl;

import dev.graft.bench.BenchReport;
import dev.graft.bench.Progress;
import dev.graft.bench.analytics.AnalyticsBench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures how fast analytics-service takes appointments in, answers, and shows its page. */
@Command(
        name = "analytics",
        description = "Measures how fast analytics-service takes appointments in, answers, and shows its page; "
                + "exit 1 when its figures differ from a plain aggregation of the same rows.",
        sortOptions = false)
final class BenchAnalyticsCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options = new BenchOptions();

    BenchAnalyticsCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = home.state().path().resolve("bench");
        var progress = new Progress(this::tell);
        var bench = new AnalyticsBench(home.checkout(), folder, options.scale(), options.seed(), progress);
        try (var ignored = Interruption.ofThisThread()) {
            BenchReport report = bench.run();
            progress.say("report: " + bench.file());
            options.print(report, spec.commandLine().getOut());
            return report.counts() ? ExitCode.FINE : ExitCode.NO;
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
