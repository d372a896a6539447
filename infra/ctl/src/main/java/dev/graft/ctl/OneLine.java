package dev.graft.ctl;

import dev.graft.stack.StackException;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place where an exception becomes a line for a person and an exit code. */
final class OneLine implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        if (failure instanceof InterruptedException) {
            return ExitCode.INTERRUPTED;
        }
        if (failure instanceof StackException) {
            command.getErr().println("graft: " + failure.getMessage());
            return ExitCode.NOT_REACHABLE;
        }
        if (failure instanceof RefusedException) {
            command.getErr().println("graft: " + failure.getMessage());
            return ExitCode.NO;
        }
        command.getErr()
                .println("graft: a fault of graft itself: "
                        + Objects.toString(failure.getMessage(), failure.toString()));
        if (System.getenv("GRAFT_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.NOT_REACHABLE;
    }

    @Override
    public int handleParseException(ParameterException mistake, String[] arguments) {
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        mistake.getCommandLine().getErr().printf("graft: %s; see: ./%s --help%n", mistake.getMessage(), command);
        return ExitCode.WRONG_USAGE;
    }
}
