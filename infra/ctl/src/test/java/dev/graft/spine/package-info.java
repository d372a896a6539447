/**
 * The three migrations together, on real PostgreSQL: any delivery of a history ends in what the history, applied as SQL,
 * says. Kafka and Connect are played by {@code TopicLog} and {@code Connector}, which do on purpose what the real ones do
 * by accident; the real ones run in the ITs of the command line.
 */
@NullMarked
package dev.graft.spine;

import org.jspecify.annotations.NullMarked;
