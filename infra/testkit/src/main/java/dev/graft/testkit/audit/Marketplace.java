package dev.graft.testkit.audit;

import java.sql.SQLException;
import java.util.List;

/** What the audit takes from the legacy schema {@code marketplace}; nothing where a database has none. */
final class Marketplace {

    static final List<String> TABLES = List.of("specialist_profiles", "consultation_requests", "orders", "reviews");

    private Marketplace() {}

    /** Of a profile all columns are read; of a fact the profile that it names and its moment, which it must have. */
    static void lay(Scratch scratch) throws SQLException {
        LegacyScope.readable(
                scratch,
                "specialist_profiles",
                relation(scratch, "specialist_profiles", """
                        id text, user_id text, slug text, city text, time_zone text, created_at timestamptz,
                        updated_at timestamptz
                        """),
                "user_id, slug, city, time_zone",
                "pg_temp.short(user_id) and pg_temp.common(created_at) and pg_temp.common(updated_at)");
        fact(scratch, "consultation_requests", "specialist_profile_id");
        fact(scratch, "orders", "specialist_profile_id");
        fact(scratch, "reviews", "specialist_id");
    }

    private static void fact(Scratch scratch, String table, String profile) throws SQLException {
        LegacyScope.readable(
                scratch,
                table,
                relation(scratch, table, "id text, %s text, created_at timestamptz".formatted(profile)),
                profile,
                "pg_temp.short(%s) and created_at is not null and pg_temp.common(created_at)".formatted(profile));
    }

    private static String relation(Scratch scratch, String table, String columns) throws SQLException {
        if (scratch.exists("marketplace." + table)) {
            return "marketplace." + table;
        }
        scratch.run("create temp table absent_%s (%s)".formatted(table, columns));
        return "absent_" + table;
    }
}
