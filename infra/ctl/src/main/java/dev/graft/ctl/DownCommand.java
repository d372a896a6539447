package dev.graft.ctl;

import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops every process of the stack and keeps its data. */
@Command(name = "down", description = "Stops every process of the stack; its data stays for the next ./graft up.")
final class DownCommand implements Callable<Integer> {
    private final Home home;

    @Spec
    private CommandSpec spec;

    DownCommand(Home home) {
        this.home = home;
    }

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        LocalStack stack = home.stack();
        if (stack.processes().stream().noneMatch(ProcessState::isRunning)) {
            err.println("The stack is not running.");
            return ExitCode.FINE;
        }
        var progress = new Progress(err);
        progress.say(Session.STOPPING);
        stack.stop(progress);
        progress.say("stopped; its data is kept in " + home.state().path());
        return ExitCode.FINE;
    }
}
