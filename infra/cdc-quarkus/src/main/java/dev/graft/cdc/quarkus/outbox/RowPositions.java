package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.HeldPosition;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/** Tells where the records stand that shaped legacy rows: each published state says it of its own. */
@FunctionalInterface
public interface RowPositions {

    /** The positions of these rows of a legacy table, by their keys; a row that nobody knows is left out. */
    Map<String, HeldPosition> of(String table, Collection<String> keys) throws SQLException;
}
