package dev.graft.stack;

import java.sql.Connection;
import java.sql.SQLException;

/** The few statements that provisioning sends to a database. */
final class Sql {
    private Sql() {}

    static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** The one value of a query; empty when it is null. */
    static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            String value = rows.getString(1);
            return value == null ? "" : value;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
