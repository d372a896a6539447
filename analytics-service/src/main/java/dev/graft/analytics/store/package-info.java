/** Facts and figures: set-based SQL for batches, queries for the API. */
@NullMarked
package dev.graft.analytics.store;

import org.jspecify.annotations.NullMarked;
