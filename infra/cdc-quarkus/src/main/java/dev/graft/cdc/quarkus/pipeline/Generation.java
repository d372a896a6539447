package dev.graft.cdc.quarkus.pipeline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * A schema that holds all that the topics imply, with the positions that imply it (law 10). A batch enters it under a
 * shared lock, because a rename does not wait for transactions that write its tables.
 */
public record Generation(String schema) {

    /** The generation that services read and answer from. */
    public static final Generation LIVE = new Generation("live");

    /**
     * Every statement of a batch finds its rows by key, and each names a bounded number of keys. A plan that was made while
     * a table was new, and kept since, would read all of it for each batch, and compare each row with each key.
     */
    private static final String ENTER = """
            select
              set_config('search_path', quote_ident(?), true),
              set_config('enable_seqscan', 'off', true),
              set_config('jit', 'off', true),
              pg_advisory_xact_lock_shared(hashtext('graft generation'))
            """;

    /** Waits to be the only writer that joins what several topics wrote (law 7); the parameter is the schema. */
    static final String JOINT_LOCK = "pg_advisory_xact_lock(hashtext('graft joint ' || ?))";

    /** Makes this schema the transaction's, and keeps it from being swapped until the transaction ends. */
    void enter(Connection connection) throws SQLException {
        run(connection, ENTER);
    }

    /** Takes the joint lock, where no position is moved. */
    void lockJoint(Connection connection) throws SQLException {
        run(connection, "select " + JOINT_LOCK);
    }

    private void run(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            statement.execute();
        }
    }
}
