package dev.graft.ctl.coverage;

import org.jspecify.annotations.Nullable;

/**
 * One legacy table: what it holds against what its service says became of it.
 *
 * @param source rows in the legacy database, or null when it did not answer
 * @param tally what became of them, or null when the service did not answer
 * @param strays records of the table whose key could not be read; they stand beside the balance
 * @param keysAgree whether the checksum of the source's keys equals that of the ledger's
 */
public record TableCoverage(
        String table,
        String schema,
        String service,
        @Nullable Long source,
        @Nullable Tally tally,
        long strays,
        boolean keysAgree) {

    /** Rows that no service knows, at least 0; null when one side did not answer. */
    public @Nullable Long unknown() {
        return source == null || tally == null ? null : Math.max(0, source - tally.live());
    }

    /** Rows that the service still counts although the source has them no more. */
    public long surplus() {
        return source == null || tally == null ? 0 : Math.max(0, tally.live() - source);
    }

    /** Counts and keys are the same on both sides. */
    public boolean isBalanced() {
        return source != null && tally != null && source == tally.live() && keysAgree;
    }
}
