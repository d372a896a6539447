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

    /** Sets a parameter for the running transaction. */
    static void set(Connection connection, String parameter, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, parameter);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
