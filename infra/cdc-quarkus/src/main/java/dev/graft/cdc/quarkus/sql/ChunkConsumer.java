package dev.graft.cdc.quarkus.sql;

import java.sql.SQLException;
import java.util.List;

/**
 * Works on some rows of a long result.
 *
 * @param <R> what a row became
 */
@FunctionalInterface
public interface ChunkConsumer<R> {

    void take(List<R> chunk) throws SQLException;
}
