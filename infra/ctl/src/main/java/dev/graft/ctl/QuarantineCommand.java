package dev.graft.ctl;

import picocli.CommandLine.Command;

/** What to do about records that could not be read. */
@Command(
        name = "quarantine",
        description = "Shows records that could not be read, and what to do about them.",
        subcommands = {
            QuarantineListCommand.class,
            QuarantineShowCommand.class,
            QuarantineRetryCommand.class,
            QuarantineDiscardCommand.class,
            QuarantineRestoreCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class QuarantineCommand {}
