package dev.graft.cdc.quarkus.ops;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the quarantined records, without their payload.
 *
 * @param next to be given as {@code after} for the next page, or null on the last
 */
public record QuarantinePage(List<Item> items, @Nullable String next) {

    /** One record. */
    public record Item(
            String topic,
            int partition,
            long offset,
            String table,
            @Nullable String key,
            String code,
            String detail,
            Instant quarantinedAt) {}
}
