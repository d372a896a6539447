/** Kafka in, one call to the pipeline. */
@NullMarked
package dev.graft.appointment.intake;

import org.jspecify.annotations.NullMarked;
