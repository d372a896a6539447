package dev.graft.ctl;

import picocli.CommandLine.Command;

/** Reads quarantined records once more. */
@Command(
        name = "retry",
        description = "Reads quarantined records once more, for example after an upgrade that understands them.",
        sortOptions = false)
final class QuarantineRetryCommand extends QuarantineAction {
    QuarantineRetryCommand(Home home) {
        super(home, "retry");
    }
}
