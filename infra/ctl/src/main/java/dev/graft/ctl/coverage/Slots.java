package dev.graft.ctl.coverage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replication slots and the write-ahead log, of the whole server whatever the database. */
final class Slots implements AutoCloseable {

    private static final String SLOTS = """
            select slot_name,
                coalesce(pg_wal_lsn_diff(confirmed_flush_lsn, '0/0'), 0)::bigint,
                coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn), 0)::bigint,
                coalesce(wal_status, 'lost'),
                (select format('open since %s in database %s (pid %s)',
                            to_char(a.xact_start, 'YYYY-MM-DD HH24:MI:SS TZ'), a.datname, a.pid)
                        from unnest(pg_blocking_pids(active_pid)) blocker
                        join pg_stat_activity a on a.pid = blocker
                        order by a.xact_start
                        limit 1)
            from pg_replication_slots
            where slot_type = 'logical'
            """;

    private final String jdbcUrl;
    private @Nullable Connection connection;

    Slots(String jdbcUrl) {
        this.jdbcUrl = jdbcUrl;
    }

    Map<String, Watermarks.Slot> read() throws SQLException {
        return ask(SLOTS, rows -> {
            Map<String, Watermarks.Slot> slots = new HashMap<>();
            while (rows.next()) {
                slots.put(
                        rows.getString(1),
                        new Watermarks.Slot(rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
            }
            return slots;
        });
    }

    /** How far the log is written, in bytes since it began. */
    long log() throws SQLException {
        return ask("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint", row -> {
            row.next();
            return row.getLong(1);
        });
    }

    /** On the connection of the last question, or on a new one when the server went away since. */
    private <T> T ask(String query, Answer<T> answer) throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(jdbcUrl);
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return answer.read(rows);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        Connection last = connection;
        connection = null;
        try {
            if (last != null) {
                last.close();
            }
        } catch (SQLException gone) {
            // Whoever does not answer keeps no connection either.
        }
    }

    private interface Answer<T> {
        T read(ResultSet rows) throws SQLException;
    }
}
