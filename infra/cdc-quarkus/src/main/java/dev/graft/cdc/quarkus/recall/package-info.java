/**
 * Rows that the source lost without saying which: emptied by TRUNCATE, or deleted while nobody captured. Somebody decides,
 * and then each row gets a tombstone on its own topic, so that the topic stays the truth for every reader, for a replay and
 * for a rebuild.
 */
@NullMarked
package dev.graft.cdc.quarkus.recall;

import org.jspecify.annotations.NullMarked;
