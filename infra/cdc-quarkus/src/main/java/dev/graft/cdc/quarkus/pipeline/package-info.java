/**
 * The transaction in which a batch takes effect: positions, rows, ledger and outbox together or not at all. Plain objects
 * that know neither Kafka nor the container, so that the same code fills the live schema, a sibling and a test database.
 */
@NullMarked
package dev.graft.cdc.quarkus.pipeline;

import org.jspecify.annotations.NullMarked;
