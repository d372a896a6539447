package dev.graft.ctl;

import picocli.CommandLine.Command;

/** Accepts the loss of quarantined records. */
@Command(
        name = "discard",
        description =
                "Accepts the loss of quarantined records: their rows count as excluded until a newer record of them arrives.",
        sortOptions = false)
final class QuarantineDiscardCommand extends QuarantineAction {
    QuarantineDiscardCommand(Home home) {
        super(home, "discard");
    }
}
