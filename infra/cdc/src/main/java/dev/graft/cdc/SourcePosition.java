package dev.graft.cdc;

import org.jspecify.annotations.Nullable;

/**
 * Where a change stands in the history of its source.
 *
 * @param epoch raised by an operator when the source's history starts anew (cluster restored, slot lost, topic made
 *     anew); null when the record does not say, which means "the epoch that is known"
 * @param sequence grows with every change of one key within an epoch: the LSN of a streamed change of a legacy row, the
 *     revision of a published entity; null for a snapshot read, which has no place of its own in the stream
 */
public record SourcePosition(
        @Nullable Integer epoch, @Nullable Long sequence) {

    /** The epoch of a source that nobody has ever restarted. */
    public static final int FIRST_EPOCH = 1;
}
