package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Change;

/**
 * The last admitted change of a key in a batch.
 *
 * @param <R> the row as its reader understands it
 */
public record Arrival<R>(String key, Change<R> change) {}
