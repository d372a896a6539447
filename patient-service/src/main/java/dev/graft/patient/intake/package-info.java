/** Kafka in, one call to the pipeline. */
@NullMarked
package dev.graft.patient.intake;

import org.jspecify.annotations.NullMarked;
