package dev.graft.ctl;

import picocli.CommandLine.Command;

/** Measures, on a stack of its own. */
@Command(
        name = "bench",
        description = "Measures, on a stack of its own.",
        subcommands = {BenchAnalyticsCommand.class, BenchLiveCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class BenchCommand {}
