package dev.graft.cdc;

import org.jspecify.annotations.Nullable;

/**
 * What a service remembers of the record that shaped a row.
 *
 * @param record the shaping record
 * @param epoch the source epoch of the shaping record
 * @param sequence the greatest sequence that was applied in this epoch, or null while only snapshot reads were
 */
public record HeldPosition(
        RecordPosition record, int epoch, @Nullable Long sequence) {}
