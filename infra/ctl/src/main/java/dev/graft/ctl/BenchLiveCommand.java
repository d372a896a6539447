package dev.graft.ctl;

import dev.graft.bench.BenchReport;
import dev.graft.bench.Progress;
import dev.graft.bench.live.LiveBench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures the running migration while the old application goes on writing. */
@Command(
        name = "live",
        description = "Measures the running migration while the old application goes on writing: how fresh what it "
                + "publishes is, how fast it catches up, and what it costs the old application.",
        sortOptions = false)
final class BenchLiveCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options = new BenchOptions();

    BenchLiveCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = home.state().path().resolve("bench");
        var progress = new Progress(this::tell);
        var bench = new LiveBench(home.checkout(), folder, options.scale(), options.seed(), progress);
        try (var ignored = Interruption.ofThisThread()) {
            BenchReport report = bench.report();
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
