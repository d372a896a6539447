/** The unit of work: keep the facts, recompute the figures of the days that they touch, settle, publish. */
@NullMarked
package dev.graft.analytics.migration;

import org.jspecify.annotations.NullMarked;
