package dev.graft.stack;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Fills the legacy tables once; the schema's comment says with what, written in the same transaction as the rows. */
final class LegacyTables {
    /** With what they were filled; nothing when they were not. */
    static final String DESCRIPTION = "select obj_description('clinic'::regnamespace)";

    private final StackSettings settings;

    LegacyTables(StackSettings settings) {
        this.settings = settings;
    }

    void fill(LegacyContent content) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(settings.addresses().legacyJdbcUrl())) {
            connection.setAutoCommit(false);
            if (isWanted(content, Sql.text(connection, DESCRIPTION)) && isEmpty(connection)) {
                requireMarketplace(content, connection);
                Sql.execute(connection, rows(content));
                Sql.execute(connection, "comment on schema clinic is '%s'".formatted(content.description()));
                connection.commit();
            }
        }
    }

    private static boolean isWanted(LegacyContent content, String present) {
        if (present.isEmpty()) {
            return true;
        }
        if (content instanceof LegacyContent.Kept || content.description().equals(present)) {
            return false;
        }
        if (present.equals(new LegacyContent.Empty().description())) {
            return true;
        }
        throw new StackException(
                "the legacy database holds other data already (%s); begin anew with: ./graft reset".formatted(present));
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return !Sql.exists(connection, """
                (select from clinic.clinics limit 1) union all (select from clinic.users limit 1)
                union all (select from clinic.patients limit 1) union all (select from clinic.appointments limit 1)
                """);
    }

    /** Rows of ours need all of our tables; a legacy system of somebody else's does not. */
    private static void requireMarketplace(LegacyContent content, Connection connection) throws SQLException {
        if (!(content instanceof LegacyContent.Empty)
                && !Sql.exists(connection, "select from pg_namespace where nspname = 'marketplace'")) {
            throw new StackException(
                    "the legacy database has no schema marketplace, which made-up rows need; start with --data none, or begin anew with: ./graft reset");
        }
    }

    private String rows(LegacyContent content) throws IOException {
        return switch (content) {
            case LegacyContent.Empty ignored -> "";
            case LegacyContent.Kept ignored -> settings.checkout().legacyScript("sample.sql");
            case LegacyContent.Sample ignored -> settings.checkout().legacyScript("sample.sql");
            case LegacyContent.Generated generated ->
                generated.script(settings.checkout().legacyScript("generate.sql"));
        };
    }
}
