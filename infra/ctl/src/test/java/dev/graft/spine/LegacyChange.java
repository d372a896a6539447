package dev.graft.spine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One committed change of a legacy row: as SQL for the legacy database, and as the bytes that Debezium sends of it. */
sealed interface LegacyChange {

    ObjectMapper JSON = new ObjectMapper();

    LegacyTable table();

    String key();

    void apply(Connection legacy) throws SQLException;

    /** The envelope of the change; of a snapshot read if there is no LSN. */
    byte[] envelope(@Nullable Long lsn);

    /** The key's bytes. */
    default byte[] keyBytes() {
        return json(Map.of("id", key()));
    }

    /** The row is there and looks like this. */
    record Put(LegacyTable table, String key, Map<String, String> values) implements LegacyChange {

        @Override
        public void apply(Connection legacy) throws SQLException {
            String name = "clinic." + table.tableName();
            new Remove(table, key).apply(legacy);
            String sql = "insert into %s select * from json_populate_record(null::%s, ?::json)".formatted(name, name);
            try (PreparedStatement statement = legacy.prepareStatement(sql)) {
                statement.setString(1, new String(json(row()), StandardCharsets.UTF_8));
                statement.executeUpdate();
            }
        }

        @Override
        public byte[] envelope(@Nullable Long lsn) {
            Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
            envelope.put("before", null);
            envelope.put("after", row());
            envelope.put("source", Map.of("lsn", lsn == null ? SNAPSHOT_LSN : lsn));
            envelope.put("op", lsn == null ? "r" : "u");
            return json(envelope);
        }

        private Map<String, @Nullable Object> row() {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            table.columns().forEach(column -> row.put(column, values.get(column)));
            row.put("id", key);
            row.putIfAbsent("created_at", "2024-01-01T00:00:00.000000Z");
            row.putIfAbsent("updated_at", "2024-01-01T00:00:00.000000Z");
            return row;
        }
    }

    /** The row is not there any more. */
    record Remove(LegacyTable table, String key) implements LegacyChange {

        @Override
        public void apply(Connection legacy) throws SQLException {
            try (PreparedStatement statement =
                    legacy.prepareStatement("delete from clinic." + table.tableName() + " where id = ?")) {
                statement.setString(1, key);
                statement.executeUpdate();
            }
        }

        @Override
        public byte[] envelope(@Nullable Long lsn) {
            Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
            envelope.put("before", Map.of("id", key));
            envelope.put("after", null);
            envelope.put("source", Map.of("lsn", lsn == null ? SNAPSHOT_LSN : lsn));
            envelope.put("op", "d");
            return json(envelope);
        }
    }

    /** A snapshot read carries the LSN of its end: greater than that of later commits of transactions open at its start. */
    long SNAPSHOT_LSN = 1_000_000;

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is JSON", e);
        }
    }
}
