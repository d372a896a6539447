package dev.graft.ctl;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The entry point of the command line. */
@Command(
        name = "graft",
        description = "Moves clinics off a legacy database while both keep running.",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            QuarantineCommand.class,
            OperationsCommand.class,
            DownCommand.class,
            ResetCommand.class,
            TruncateCommand.class,
            RecoverCommand.class,
            ViewsCommand.class,
            LogsCommand.class,
            ChaosCommand.class,
            BenchCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "./graft test [--quick] runs the tests.",
            "Exit code: 0 fine, 1 the answer is no, 2 wrong usage, 3 not reachable."
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        version = "graft 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Graft {

    public static void main(String[] arguments) {
        System.exit(commandLine(Home.fromEnvironment()).execute(arguments));
    }

    static CommandLine commandLine(Home home) {
        return new CommandLine(new Graft(), new CommandFactory(home))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new OneLine())
                .setExecutionExceptionHandler(new OneLine());
    }
}
