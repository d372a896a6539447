package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** When PostgreSQL committed the last transaction of a row, by its own clock; needs {@code track_commit_timestamp}. */
final class Commits {
    /** Of a table that is one of the legacy system, or is copied from it. */
    private static final String LEGACY = """
            select id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint
            from clinic.appointments where id = any (?)
            """;

    private static final String MIGRATED = """
            select legacy_id, (extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000000)::bigint, id
            from live.appointments where legacy_id = any (?)
            """;

    private final BenchStack stack;

    Commits(BenchStack stack) {
        this.stack = stack;
    }

    /** A row of appointment-service. */
    record Migrated(UUID id, long committedMicros) {}

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Microseconds since 1970, by key. */
    Map<String, Long> legacy(Collection<String> keys) throws SQLException {
        return of(StackAddresses.LEGACY_DATABASE, keys);
    }

    /** The same of the copies that a database has of the legacy rows. */
    Map<String, Long> of(String database, Collection<String> keys) throws SQLException {
        Map<String, Long> commits = new HashMap<>();
        read(database, LEGACY, keys, row -> commits.put(row.getString(1), row.getLong(2)));
        return commits;
    }

    /** What became of them, by key of the legacy row. */
    Map<String, Migrated> migrated(Collection<String> keys) throws SQLException {
        Map<String, Migrated> rows = new HashMap<>();
        read(
                Service.APPOINTMENT.database(),
                MIGRATED,
                keys,
                row -> rows.put(row.getString(1), new Migrated(row.getObject(3, UUID.class), row.getLong(2))));
        return rows;
    }

    private void read(String database, String query, Collection<String> keys, Row reader) throws SQLException {
        try (Connection connection = stack.connect(database);
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }
}
