package dev.graft.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Creates the databases; the services make their own schemas in theirs. */
final class Databases {
    private final StackAddresses addresses;

    Databases(StackAddresses addresses) {
        this.addresses = addresses;
    }

    void provision() throws SQLException {
        try (var connection = DriverManager.getConnection(addresses.jdbcUrl("postgres"))) {
            for (String database : names()) {
                create(connection, database);
            }
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(StackAddresses.LEGACY_DATABASE));
        for (Service service : Service.values()) {
            names.add(service.database());
        }
        return names;
    }

    private static void create(Connection connection, String database) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!Sql.exists(connection, "select from pg_database where datname = '" + database + "'")) {
                statement.execute("create database " + database);
            }
            if (!database.equals(StackAddresses.LEGACY_DATABASE)) {
                // An operator types "update consumed_position …" without naming the schema.
                statement.execute("alter database " + database + " set search_path = live, public");
            }
        }
    }
}
