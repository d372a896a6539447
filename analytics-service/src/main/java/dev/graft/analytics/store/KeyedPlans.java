package dev.graft.analytics.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Has the statements of a transaction look up one key after the other when they join, beyond what every batch is forbidden:
 * a fresh table has no statistics, and a join that was planned for a small one reads a large one from end to end.
 */
public final class KeyedPlans {

    private static final String PREFER = """
            select
              set_config('plan_cache_mode', 'force_custom_plan', true),
              set_config('enable_hashjoin', 'off', true),
              set_config('enable_mergejoin', 'off', true)
            """;

    private KeyedPlans() {}

    /** Until the transaction ends. */
    public static void prefer(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREFER);
        }
    }
}
