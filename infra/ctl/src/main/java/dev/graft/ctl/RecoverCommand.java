package dev.graft.ctl;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.CoverageTable;
import dev.graft.stack.LocalStack;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Mends what a lost replication slot, a lost topic or a position behind its log has cost. */
@Command(
        name = "recover",
        description =
                "Fills the gap after a replication slot or a topic was lost: reads again what has to be read again,"
                        + " and lets go what is no longer in the legacy database.",
        sortOptions = false)
final class RecoverCommand implements Callable<Integer> {

    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    RecoverCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        LocalStack stack = home.runningStack();
        var reader = new CoverageReader(stack.addresses());
        RecoveryPlan found = RecoveryPlan.against(reader.read().alarms());
        RecoveryPlan plan = RecoveryPlan.in(home.state()).map(found::and).orElse(found);
        var err = spec.commandLine().getErr();
        if (plan.isNothing()) {
            err.println("Nothing is lost: every slot and every position is where it should be.");
            return ExitCode.FINE;
        }
        plan.steps().forEach(step -> err.println("  - " + step));
        if (!yes && !Confirmation.given(err, "Type yes to go on: ")) {
            err.println("Nothing was done.");
            return ExitCode.NO;
        }
        new Recovery(stack, home.state(), reader, new Progress(err)::say).carryOut(plan);
        Coverage coverage = reader.read();
        spec.commandLine().getOut().print(CoverageTable.render(coverage));
        spec.commandLine().getOut().flush();
        return coverage.balanced() ? ExitCode.FINE : ExitCode.NO;
    }
}
