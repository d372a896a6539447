package dev.graft.cdc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A captured table was emptied by TRUNCATE, which names no row and so deletes none here until somebody has said that it
 * may.
 *
 * @param table plain name of the table
 * @param epoch the source epoch in which it happened
 * @param lsn of the TRUNCATE: what was streamed before it has a smaller one
 * @param at when the source committed it, or null when the record does not say
 */
public record Truncation(
        String table, int epoch, long lsn, @Nullable Instant at) {}
