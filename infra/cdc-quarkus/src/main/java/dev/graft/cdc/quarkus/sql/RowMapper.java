package dev.graft.cdc.quarkus.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads one row of a result.
 *
 * @param <R> what the row becomes
 */
@FunctionalInterface
public interface RowMapper<R> {

    R map(ResultSet row) throws SQLException;
}
