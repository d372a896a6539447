/** Law 4: states leave with the transaction that made them, once for each payload that changed. */
@NullMarked
package dev.graft.cdc.quarkus.outbox;

import org.jspecify.annotations.NullMarked;
