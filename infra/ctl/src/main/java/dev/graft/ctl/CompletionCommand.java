package dev.graft.ctl;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a completion script for bash and zsh. */
@Command(name = "completion", description = "Prints a completion script: source <(./graft completion)")
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var graft = spec.root().commandLine();
        graft.getOut().print(AutoComplete.bash("graft", graft));
        graft.getOut().flush();
        return ExitCode.FINE;
    }
}
