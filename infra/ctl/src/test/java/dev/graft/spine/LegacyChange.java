package dev.graft.spine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.cdc.Headers;
import dev.graft.cdc.StableId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One committed change of a legacy row: as SQL for the legacy database, and as the bytes that Debezium sends of it. */
sealed interface LegacyChange {

    ObjectMapper JSON = new ObjectMapper();

    /** Where it is sent. */
    String topic();

    String key();

    void apply(Connection legacy) throws SQLException;

    /** Whether a snapshot would read the row afterwards. */
    boolean leavesARow();

    /** What the record of the change carries beside it. */
    default Map<String, String> headers(@Nullable Long lsn) {
        return lsn == null
                ? Map.of(Headers.SOURCE_EPOCH, "1")
                : Map.of(Headers.SOURCE_EPOCH, "1", Headers.LSN, Long.toString(lsn));
    }

    /** The envelope of the change; of a snapshot read if there is no LSN. */
    byte[] envelope(@Nullable Long lsn);

    /** The key's bytes. */
    default byte[] keyBytes() {
        return json(Map.of("id", key()));
    }

    /** The row is there and looks like this. */
    record Put(CapturedTable table, String key, Map<String, String> values) implements LegacyChange {

        @Override
        public String topic() {
            return table.topic();
        }

        @Override
        public boolean leavesARow() {
            return true;
        }

        @Override
        public void apply(Connection legacy) throws SQLException {
            String name = table.relation();
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
    record Remove(CapturedTable table, String key) implements LegacyChange {

        @Override
        public String topic() {
            return table.topic();
        }

        @Override
        public boolean leavesARow() {
            return false;
        }

        @Override
        public void apply(Connection legacy) throws SQLException {
            try (PreparedStatement statement =
                    legacy.prepareStatement("delete from " + table.relation() + " where id = ?")) {
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

    /** The old application's counter of a profile and day has these fields now. No table holds it; an importer sends it. */
    record Counted(String kind, String profile, String date, Map<String, Integer> bySource) implements LegacyChange {

        static final String TOPIC = "legacy.marketplace.views";

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String key() {
            return kind.toLowerCase(Locale.ROOT) + ":" + profile + ":" + date;
        }

        @Override
        public boolean leavesARow() {
            return true;
        }

        @Override
        public void apply(Connection legacy) {}

        @Override
        public Map<String, String> headers(@Nullable Long lsn) {
            return Map.of();
        }

        @Override
        public byte[] envelope(@Nullable Long lsn) {
            Map<String, String> after = new LinkedHashMap<>();
            after.put("id", key());
            after.put("kind", kind);
            after.put("profile_id", profile);
            after.put("date", date);
            bySource.forEach((source, views) -> after.put(source, Integer.toString(views)));
            return json(Map.of("op", "r", "after", after));
        }
    }

    /** A new application posted a view. */
    record Posted(int number, String user, String kind, String source, String occurredAt, int views)
            implements LegacyChange {

        static final String TOPIC = "graft.activity.v1";

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String key() {
            return StableId.of("activity", "history", Integer.toString(number)).toString();
        }

        @Override
        public byte[] keyBytes() {
            return key().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public boolean leavesARow() {
            return true;
        }

        @Override
        public void apply(Connection legacy) {}

        @Override
        public Map<String, String> headers(@Nullable Long lsn) {
            return Map.of(Headers.REVISION, "1");
        }

        @Override
        public byte[] envelope(@Nullable Long lsn) {
            return json(Map.of(
                    "id", key(),
                    "specialistId", StableId.of("clinic", "users", user).toString(),
                    "kind", kind,
                    "source", source,
                    "occurredAt", occurredAt,
                    "views", views));
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
