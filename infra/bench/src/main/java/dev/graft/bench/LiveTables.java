package dev.graft.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Everything that topics imply in a service's database; the zones that the server lists are none of it. */
public final class LiveTables {
    private static final String ALL = """
            select string_agg(format('live.%I', tablename), ', ')
            from pg_tables
            where schemaname = 'live' and tablename not in ('consumed_position', 'flyway_schema_history', 'zone_names')
            """;

    private static final String REWIND =
            "update live.consumed_position set next_offset = 0, epoch = epoch + 1, moved_at = clock_timestamp()";

    private final Connection connection;

    /** Of the database that this is connected to. */
    public LiveTables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Empties them, and has the service read everything again. Nothing is under way that a TRUNCATE could get into a deadlock
     * with, and rows that a DELETE would leave behind are none of what is measured.
     */
    public void replay() throws SQLException {
        String tables = all();
        execute("checkpoint");
        execute("begin; %s; truncate %s; commit".formatted(REWIND, tables));
    }

    /** Has the service read everything again into tables that hold it already. */
    public void rewind() throws SQLException {
        execute("checkpoint");
        execute(REWIND);
    }

    /** Empties them, and leaves the service where it is. */
    public void empty() throws SQLException {
        execute("truncate " + all());
    }

    /** The same, but what was published stays known: nothing is published twice. */
    public void emptyAllButPublications() throws SQLException {
        execute("truncate " + all().replace("live.publication, ", "").replace(", live.publication", ""));
    }

    private String all() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ALL)) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
