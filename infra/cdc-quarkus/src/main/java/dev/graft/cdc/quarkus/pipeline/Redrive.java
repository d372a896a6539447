package dev.graft.cdc.quarkus.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Drives kept records through the pipeline once more. Both steps run in the one transaction, with every other writer of the
 * generation shut out, so that nothing newer can come between the choice and its effect.
 *
 * @param <R> what it comes to
 */
public interface Redrive<R> {

    /** Takes the records from where they are kept. */
    List<Redriven> choose(Connection connection) throws SQLException;

    /** Sees what became of them, before the commit. */
    R conclude(Connection connection) throws SQLException;
}
