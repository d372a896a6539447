package dev.graft.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Makes the legacy database what a clinic would hand over: its tables, a role that may only read, a publication. */
final class LegacyDatabase {
    /** What the connector's table.include.list names. */
    private static final Map<String, List<String>> CAPTURED = Map.of(
            "clinic",
            List.of("clinics", "users", "patients", "appointments"),
            "marketplace",
            List.of("specialist_profiles", "consultation_requests", "orders", "reviews"));

    private static final String PUBLISHED = """
            select from pg_publication_tables
            where pubname = 'graft_legacy' and schemaname = '%s' and tablename = '%s'
            """;

    private final StackSettings settings;

    LegacyDatabase(StackSettings settings) {
        this.settings = settings;
    }

    /** Makes what is missing and leaves alone what is there. */
    void provision() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            connection.setAutoCommit(false);
            if (!Sql.exists(connection, "select from pg_namespace where nspname = 'clinic'")) {
                Sql.execute(connection, settings.checkout().legacyScript("schema.sql"));
            }
            grantCapture(connection);
            connection.commit();
        }
    }

    /** Of the tables that Graft reads, those that are there: a legacy system need not have a marketplace. */
    private static void grantCapture(Connection connection) throws SQLException {
        String role = ConnectWorker.CAPTURE_ROLE;
        if (!Sql.exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            Sql.execute(connection, "create role " + role + " login replication");
        }
        if (!Sql.exists(connection, "select from pg_publication where pubname = 'graft_legacy'")) {
            Sql.execute(connection, "create publication graft_legacy");
        }
        for (String schema : CAPTURED.keySet()) {
            if (Sql.exists(connection, "select from pg_namespace where nspname = '" + schema + "'")) {
                Sql.execute(connection, "grant usage on schema " + schema + " to " + role);
                grantCapture(connection, schema);
            }
        }
    }

    private static void grantCapture(Connection connection, String schema) throws SQLException {
        for (String table : CAPTURED.getOrDefault(schema, List.of())) {
            String name = schema + "." + table;
            if (!Sql.exists(connection, "select where to_regclass('" + name + "') is not null")) {
                continue;
            }
            Sql.execute(connection, "grant select on " + name + " to " + ConnectWorker.CAPTURE_ROLE);
            if (!Sql.exists(connection, PUBLISHED.formatted(schema, table))) {
                Sql.execute(connection, "alter publication graft_legacy add table " + name);
            }
        }
    }
}
