/** Kafka in, one call to the pipeline. */
@NullMarked
package dev.graft.analytics.intake;

import org.jspecify.annotations.NullMarked;
