package dev.graft.analytics.store;

import dev.graft.cdc.quarkus.sql.RowMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A query for the one row that an id names. */
final class OneRow {
    private OneRow() {}

    /** What the first row becomes; empty without a row, and when that is null. */
    static <R> Optional<R> of(DataSource dataSource, String sql, UUID id, RowMapper<R> mapper) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(mapper.map(row)) : Optional.empty();
            }
        }
    }
}
