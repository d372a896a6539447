package dev.graft.ctl;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops the stack and deletes everything it kept. */
@Command(
        name = "reset",
        description = "Stops the stack and deletes everything it kept: databases, topics, settings, logs.")
final class ResetCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    ResetCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var err = spec.commandLine().getErr();
        String question = "This stops the stack and deletes %s. Type yes to go on: "
                .formatted(home.state().path());
        if (!yes && !Confirmation.given(err, question)) {
            err.println("Nothing was deleted.");
            return ExitCode.NO;
        }
        home.stack().stop(event -> {});
        home.state().delete();
        err.println("Deleted " + home.state().path());
        return ExitCode.FINE;
    }
}
