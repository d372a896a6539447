package dev.graft.cdc.quarkus.operators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One operation of the journal.
 *
 * @param finishedAt null while it runs, and for ever if its process was killed
 * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}; null as long as there is none
 */
public record JournalLine(
        long id,
        String actor,
        String operation,
        String subject,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String outcome,
        @Nullable String result) {}
