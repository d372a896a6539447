package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.effect.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Drives kept records through the pipeline once more. Both steps run in the one transaction, with every other writer of the
 * generation shut out, so that nothing newer can come between the choice and its effect.
 *
 * @param <R> what it comes to
 */
public interface Redrive<R> {

    /** Takes the records from where they are kept. */
    List<Redriven> choose(Connection connection) throws SQLException;

    /** Sees what became of them, before the commit, and how often the pipeline did what for it. */
    R conclude(Connection connection, Map<Effect, Long> effects) throws SQLException;
}
