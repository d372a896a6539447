package dev.graft.ctl;

import dev.graft.bench.BenchReport;
import dev.graft.bench.HtmlPage;
import dev.graft.bench.Progress;
import dev.graft.bench.backfill.BackfillBench;
import dev.graft.bench.live.LiveBench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the backfill beside its peers, and then what a running migration does, on stacks of their own. */
@Command(
        name = "bench",
        description =
                "Measures the backfill beside its peers, then all that \"bench live\" does, on stacks of their own; exit 1 "
                        + "when a contender's tables differ from the oracle's.",
        subcommands = {BenchAnalyticsCommand.class, BenchLiveCommand.class},
        sortOptions = false,
        synopsisSubcommandLabel = "[COMMAND]")
final class BenchCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options = new BenchOptions();

    BenchCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = home.state().path().resolve("bench");
        var progress = new Progress(this::tell);
        var bench = new BackfillBench(home.checkout(), folder, options.scale(), options.seed(), progress);
        var live = new LiveBench(home.checkout(), folder, options.scale(), options.seed(), progress);
        try (var ignored = Interruption.ofThisThread()) {
            BenchReport beside = bench.run();
            beside.write(bench.file());
            BenchReport report = beside.and(live.run());
            report.write(bench.file());
            HtmlPage.write(report, bench.page());
            progress.say("report: " + bench.file());
            progress.say("charts: " + bench.page());
            options.print(report, spec.commandLine().getOut());
            return report.counts() ? ExitCode.FINE : ExitCode.NO;
        }
    }

    private void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
