package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the legacy database what a clinic would hand over: its tables, a role that may only read, a publication. */
final class LegacyDatabase {
    private final StackSettings settings;

    LegacyDatabase(StackSettings settings) {
        this.settings = settings;
    }

    /** Makes what is missing and leaves alone what is there. */
    void provision() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            connection.setAutoCommit(false);
            if (!Sql.exists(connection, "select from pg_namespace where nspname = 'clinic'")) {
                execute(connection, script("schema.sql"));
            }
            grantCapture(connection);
            connection.commit();
        }
    }

    private static void grantCapture(Connection connection) throws SQLException {
        String role = ConnectWorker.CAPTURE_ROLE;
        if (!Sql.exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            execute(connection, "create role " + role + " login replication");
        }
        execute(connection, "grant usage on schema clinic to " + role);
        execute(
                connection,
                "grant select on clinic.clinics, clinic.users, clinic.patients, clinic.appointments to " + role);
        if (!Sql.exists(connection, "select from pg_publication where pubname = 'graft_legacy'")) {
            execute(connection, """
                    create publication graft_legacy
                    for table clinic.clinics, clinic.users, clinic.patients, clinic.appointments
                    """);
        }
    }

    /** Fills empty tables in one transaction, so that a kill in the middle leaves them empty. */
    void fill(LegacyContent content) throws SQLException, IOException {
        switch (content) {
            case LegacyContent.Empty() -> {}
            case LegacyContent.Sample() -> fillOnce(script("sample.sql"));
            case LegacyContent.Generated generated -> fillOnce(parametrised(script("generate.sql"), generated));
        }
    }

    /** Puts the numbers where psql would put its variables. */
    private static String parametrised(String script, LegacyContent.Generated size) {
        return script.replaceAll("(?<!:):patients\\b", Long.toString(size.patients()))
                .replaceAll("(?<!:):appointments\\b", Long.toString(size.appointments()))
                .replaceAll("(?<!:):seed\\b", Long.toString(size.seed()));
    }

    private void fillOnce(String script) throws SQLException {
        try (var connection = DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            connection.setAutoCommit(false);
            if (!holdsRows(connection)) {
                execute(connection, script);
                connection.commit();
            }
        }
    }

    /** Whether any captured table holds a row. */
    boolean holdsRows() throws SQLException {
        try (var connection = DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            return holdsRows(connection);
        }
    }

    private static boolean holdsRows(Connection connection) throws SQLException {
        return Sql.exists(connection, """
                (select from clinic.clinics limit 1) union all (select from clinic.users limit 1)
                union all (select from clinic.patients limit 1) union all (select from clinic.appointments limit 1)
                """);
    }

    private String script(String name) throws IOException {
        return Files.readString(settings.checkout().legacySql(name));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
