/**
 * Our single message transforms for Debezium's PostgreSQL connector. Kafka Connect finds them by
 * {@code META-INF/services}; the connector files beside this module name them; no other code depends on them.
 */
@NullMarked
package dev.graft.connectors;

import org.jspecify.annotations.NullMarked;
