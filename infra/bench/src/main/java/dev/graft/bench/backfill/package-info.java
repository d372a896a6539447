/**
 * The backfill beside its peers: the same legacy rows, the same servers, one after the other. A contender is one class; the
 * bench does not care what it is made of.
 */
@NullMarked
package dev.graft.bench.backfill;

import org.jspecify.annotations.NullMarked;
