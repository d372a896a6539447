package dev.graft.cdc.quarkus.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kept record, without its payload.
 *
 * @param id its number in this service, for as long as it is kept
 * @param table the table whose row is at fault, or the topic of another service
 * @param key the row's legacy key, or null for a stray
 * @param code the kind of fault
 * @param detail the place of the fault, never a value
 * @param payloadBytes of key and value together
 * @param discardedAt when an operator accepted its loss, or null
 */
public record QuarantinedRecord(
        long id,
        String topic,
        int partition,
        long offset,
        String table,
        @Nullable String key,
        String code,
        String detail,
        int payloadBytes,
        Instant quarantinedAt,
        @Nullable Instant discardedAt) {}
