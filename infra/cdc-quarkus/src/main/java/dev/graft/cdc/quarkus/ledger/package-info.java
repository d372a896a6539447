/** Laws 2 and 5: which record shaped each row, and what became of it. */
@NullMarked
package dev.graft.cdc.quarkus.ledger;

import org.jspecify.annotations.NullMarked;
