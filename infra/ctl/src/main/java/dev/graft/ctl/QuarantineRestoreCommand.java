package dev.graft.ctl;

import picocli.CommandLine.Command;

/** Takes a discard back. */
@Command(name = "restore", description = "Takes a discard back: the records are read once more.", sortOptions = false)
final class QuarantineRestoreCommand extends QuarantineAction {
    QuarantineRestoreCommand(Home home) {
        super(home, "restore");
    }
}
