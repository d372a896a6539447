package dev.graft.ctl.coverage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** Replication slots and the write-ahead log, of the whole server whatever the database. */
final class Slots {

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

    private Slots() {}

    static Map<String, Watermarks.Slot> read(String jdbcUrl) throws SQLException {
        Map<String, Watermarks.Slot> slots = new HashMap<>();
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SLOTS)) {
            while (rows.next()) {
                slots.put(
                        rows.getString(1),
                        new Watermarks.Slot(rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
            }
        }
        return slots;
    }

    static long log(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
