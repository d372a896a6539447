/** Kafka in, one call to the pipeline. */
@NullMarked
package dev.graft.doctor.intake;

import org.jspecify.annotations.NullMarked;
