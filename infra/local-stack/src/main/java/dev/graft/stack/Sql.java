package dev.graft.stack;

import java.sql.Connection;
import java.sql.SQLException;

/** The few questions that provisioning asks a database. */
final class Sql {
    private Sql() {}

    static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
