package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** What the ledger and the positions tell of rows that are to be recalled. Only reads. */
@ApplicationScoped
class RecallTable {

    /** Rows of a table that were shaped before a boundary. */
    private static final String OLDER = """
            from live.ledger
            where source_table = ?
              and disposition <> 'GONE'
              and (source_epoch < ? or (source_epoch = ? and coalesce(streamed_lsn, 0) < ?))
            """;

    private static final String KEYS = "select legacy_key " + OLDER + " and legacy_key > ? order by legacy_key limit ?";

    private static final String COUNT = "select count(*) " + OLDER;

    private static final String REMAINING = """
            select legacy_key
            from live.ledger
            where source_table = ? and legacy_key = any (?) and disposition <> 'GONE'
            """;

    private static final String BEHIND = """
            select count(*)
            from unnest(?::text[], ?::int[], ?::bigint[]) as t (topic, partition, record_offset)
            left join live.consumed_position p using (topic, partition)
            where p.next_offset is null or p.next_offset <= t.record_offset
            """;

    private final DataSource dataSource;

    RecallTable(ControlSchema control) {
        this.dataSource = control.dataSource();
    }

    /** The next keys, in their order, of rows shaped before the boundary. */
    List<String> keys(String table, Boundary before, String after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEYS)) {
            older(statement, table, before);
            statement.setString(5, after);
            statement.setInt(6, limit);
            List<String> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getString(1));
                }
            }
            return keys;
        }
    }

    /** How many rows were shaped before the boundary. */
    long count(String table, Boundary before) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(COUNT)) {
            older(statement, table, before);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void older(PreparedStatement statement, String table, Boundary before) throws SQLException {
        statement.setString(1, table);
        statement.setInt(2, before.epoch());
        statement.setInt(3, before.epoch());
        statement.setLong(4, before.lsn());
    }

    /** Those of the keys whose row is still there. */
    List<String> remaining(String table, List<String> keys) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, REMAINING, keys)) {
            return statement.constant(table).column(key -> key).list(row -> row.getString(1));
        }
    }

    /** Whether all of these records have taken effect. */
    boolean reached(Map<TopicPartition, Long> records) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, BEHIND, records.entrySet())) {
            List<Long> behind = statement
                    .column(record -> record.getKey().topic())
                    .column(record -> record.getKey().partition())
                    .column(Map.Entry::getValue)
                    .list(row -> row.getLong(1));
            return behind.isEmpty() || behind.getFirst() == 0;
        }
    }
}
