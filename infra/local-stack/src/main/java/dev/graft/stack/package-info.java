/**
 * The local stack: real PostgreSQL, Kafka, Kafka Connect and the services of Graft, each a process of this machine that
 * survives its starter and is found again by its pid file. The command line and the tests rely on it; services never do.
 */
@NullMarked
package dev.graft.stack;

import org.jspecify.annotations.NullMarked;
