package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.ledger.HeaderText;
import dev.graft.cdc.quarkus.pipeline.Redrive;
import dev.graft.cdc.quarkus.pipeline.Redriven;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transaction's worth of an action: the next kept records of a selection, bounded by number and by bytes. */
final class Drive implements Redrive<Drive.Done> {

    private static final int MOST = 200;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    /** The first record is taken whatever its size. */
    private static final String CHOOSE = """
            with candidate as (
              select q.*, coalesce(octet_length(record_key), 0) + coalesce(octet_length(record_value), 0) as bytes
              from quarantine q
              left join control.discards d using (topic_id, partition, record_offset)
              where q.id > ?
                and q.id <= ?
                and %s
              order by q.id
              limit ?
            ), weighed as (
              select *, sum(bytes) over (order by id) - bytes as bytes_before
              from candidate
            )
            select id, topic, topic_id, partition, record_offset, record_key, record_value, record_headers
            from weighed
            where bytes_before < ?
            order by topic, partition, record_offset
            """.formatted(Selection.CONDITION);

    private static final String NEWEST = "select coalesce(max(id), 0) from quarantine";

    private static final String LEFT = "select count(*) from quarantine where id = any (?)";

    private final Action action;
    private final Selection selection;
    private final @Nullable Done before;
    private final List<Long> ids = new ArrayList<>();
    private long newest;

    /** The records after those of the transaction before, as far as they were there when the first one began. */
    Drive(Action action, Selection selection, @Nullable Done before) {
        this.action = action;
        this.selection = selection.discarded(action.isOfDiscarded());
        this.before = before;
    }

    @Override
    public List<Redriven> choose(Connection connection) throws SQLException {
        newest = before == null ? newest(connection) : before.newest();
        List<Redriven> records = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CHOOSE)) {
            statement.setLong(1, last());
            statement.setLong(2, newest);
            int next = selection.bind(statement, 3);
            statement.setInt(next, MOST);
            statement.setInt(next + 1, MOST_BYTES);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong("id"));
                    records.add(redriven(row));
                }
            }
        }
        action.prepare(connection, ids.toArray(Long[]::new));
        return records;
    }

    private long last() {
        return before == null ? 0 : before.last();
    }

    private static long newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static Redriven redriven(ResultSet row) throws SQLException {
        RecordPosition position = new RecordPosition(
                row.getObject("topic_id", UUID.class), row.getInt("partition"), row.getLong("record_offset"));
        CapturedRecord record = new CapturedRecord(
                position,
                row.getBytes("record_key"),
                row.getBytes("record_value"),
                HeaderText.read(row.getString("record_headers")));
        return new Redriven(row.getString("topic"), record);
    }

    @Override
    public Done conclude(Connection connection, Map<Effect, Long> effects) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LEFT)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Done(
                        ids.size(),
                        row.getInt(1),
                        ids.stream().mapToLong(Long::longValue).max().orElse(last()),
                        newest,
                        effects);
            }
        }
    }

    /**
     * What a transaction came to.
     *
     * @param records how many were driven
     * @param left how many of them are still kept
     * @param last the greatest id among them
     * @param newest the greatest id that the whole action takes
     * @param effects how often the pipeline did what
     */
    record Done(int records, int left, long last, long newest, Map<Effect, Long> effects) {}
}
