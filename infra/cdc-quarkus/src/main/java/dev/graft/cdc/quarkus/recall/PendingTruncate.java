package dev.graft.cdc.quarkus.recall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last TRUNCATE of a table that nobody has decided about; it stands for the earlier ones too.
 *
 * @param lsn in PostgreSQL's spelling, e.g. {@code 0/16B3748}
 * @param truncatedAt when the source committed it, if the record told
 * @param rows how many rows were last changed before it, and would be lost
 */
public record PendingTruncate(
        String table, int epoch, String lsn, @Nullable Instant truncatedAt, long rows) {}
