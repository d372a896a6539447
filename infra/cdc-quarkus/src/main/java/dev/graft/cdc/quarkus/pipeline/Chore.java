package dev.graft.cdc.quarkus.pipeline;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work that a service does by the clock and not for a record, on the connection of the transaction that the pipeline opens.
 *
 * @param <R> what it comes to
 */
@FunctionalInterface
public interface Chore<R> {

    R run(Connection connection) throws SQLException;
}
