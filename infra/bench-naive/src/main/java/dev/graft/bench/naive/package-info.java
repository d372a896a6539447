/** The obvious build: a record comes in, a transaction begins, entities are found and persisted, the transaction ends. */
@NullMarked
package dev.graft.bench.naive;

import org.jspecify.annotations.NullMarked;
