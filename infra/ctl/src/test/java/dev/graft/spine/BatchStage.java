package dev.graft.spine;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.Migration;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One partition of one topic, written byte by byte, and a service's migration that takes it in batches. */
final class BatchStage implements AutoCloseable {

    private static final UUID TOPIC_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final TestDatabase database;
    private final List<CapturedRecord> waiting = new ArrayList<>();
    private final String topic;
    private final Pipeline pipeline;
    private long end;

    BatchStage(Migration migration, String topic) throws SQLException {
        this.topic = topic;
        this.database = RunningService.newDatabase(migration);
        this.pipeline = new Pipeline(database.dataSource(), Generation.LIVE, (connection, messages) -> {}, migration);
        new SqlScript("insert into live.consumed_position values ('%s', 0, '%s', 0)".formatted(topic, TOPIC_ID))
                .runOn(database.dataSource());
    }

    /** The offset that the next record will have. */
    long end() {
        return end;
    }

    void append(byte @Nullable [] key, byte @Nullable [] value, Map<String, String> headers) {
        waiting.add(new CapturedRecord(new RecordPosition(TOPIC_ID, 0, end++), key, value, headers));
    }

    /** What was appended takes effect as one batch. */
    void deliver() throws SQLException {
        pipeline.run(new Batch(List.of(new PartitionSlice(topic, 0, end - waiting.size(), end, 0, waiting))));
        waiting.clear();
    }

    /** How many of the rows that are shaped by records from this offset on have this disposition. */
    int landed(long from, String disposition) throws SQLException {
        return Integer.parseInt(ask("""
                select count(*)
                from live.ledger
                where record_offset >= %d and concat_ws(' ', disposition, reason) = '%s' and legacy_key !~ '^bad-'
                """.formatted(from, disposition)));
    }

    /** What became of the row of the record at this offset; {@code STRAY} and the code when it has none. */
    String dispositionAt(long offset) throws SQLException {
        return ask("""
                select concat_ws(' ', disposition, reason) from live.ledger where record_offset = %1$d
                union all
                select 'STRAY ' || code from live.quarantine where record_offset = %1$d and legacy_key is null
                """.formatted(offset));
    }

    /** The first column of the first row as text, or {@code "nothing"}. */
    String ask(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
