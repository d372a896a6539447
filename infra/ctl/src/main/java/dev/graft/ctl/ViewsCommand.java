package dev.graft.ctl;

import picocli.CommandLine.Command;

/** What to do about view counters. */
@Command(
        name = "views",
        description = "Imports view counters of the old application.",
        subcommands = {ViewsImportCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class ViewsCommand {}
