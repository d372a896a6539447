package dev.graft.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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
                Sql.execute(connection, settings.checkout().legacyScript("schema.sql"));
            }
            grantCapture(connection);
            connection.commit();
        }
    }

    private static void grantCapture(Connection connection) throws SQLException {
        String role = ConnectWorker.CAPTURE_ROLE;
        if (!Sql.exists(connection, "select from pg_roles where rolname = '" + role + "'")) {
            Sql.execute(connection, "create role " + role + " login replication");
        }
        Sql.execute(connection, "grant usage on schema clinic to " + role);
        Sql.execute(
                connection,
                "grant select on clinic.clinics, clinic.users, clinic.patients, clinic.appointments to " + role);
        if (!Sql.exists(connection, "select from pg_publication where pubname = 'graft_legacy'")) {
            Sql.execute(connection, """
                    create publication graft_legacy
                    for table clinic.clinics, clinic.users, clinic.patients, clinic.appointments
                    """);
        }
    }
}
