package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.RecordPosition;
import dev.graft.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partition of notes, the database that they end in, and what left by the outbox. */
public final class NotesStage implements AutoCloseable {

    static final UUID TOPIC_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final TestDatabase database = TestDatabase.create("notes", source -> {
        Schemas.migrateControl(source);
        Schemas.migrateGeneration(source, Generation.LIVE.schema());
    });
    private final List<OutboxMessage> emitted = new ArrayList<>();
    private final List<CapturedRecord> log = new ArrayList<>();

    public NotesStage() throws SQLException {
        sql("insert into live.consumed_position values ('legacy.clinic.notes', 0, '%s', 0)".formatted(TOPIC_ID));
    }

    Pipeline pipeline(boolean forgetsToSettle) {
        return pipeline(new NotesMigration(forgetsToSettle, false));
    }

    /** A pipeline of the next version, which reads what the present one cannot: {@link #strange}. */
    public Pipeline learntPipeline() {
        return pipeline(new NotesMigration(false, true));
    }

    /** The pipeline as it is. */
    public Pipeline pipeline() {
        return pipeline(false);
    }

    private Pipeline pipeline(NotesMigration migration) {
        return new Pipeline(
                database.dataSource(), Generation.LIVE, (connection, messages) -> emitted.addAll(messages), migration);
    }

    /** A record that only the next version can read. */
    public NotesStage strange(String key, String body, long lsn) {
        return record(
                key, "{\"after\":{\"text\":\"%s\"},\"op\":\"u\",\"source\":{\"lsn\":%d}}".formatted(body, lsn), lsn);
    }

    public NotesStage put(String key, String body, long lsn) {
        return record(
                key, "{\"after\":{\"body\":\"%s\"},\"op\":\"u\",\"source\":{\"lsn\":%d}}".formatted(body, lsn), lsn);
    }

    NotesStage read(String key, String body) {
        return record(key, "{\"after\":{\"body\":\"%s\"},\"op\":\"r\",\"source\":{\"lsn\":999}}".formatted(body), null);
    }

    public NotesStage delete(String key, long lsn) {
        return record(key, "{\"after\":null,\"op\":\"d\",\"source\":{\"lsn\":%d}}".formatted(lsn), lsn);
    }

    NotesStage tombstone(String key, long lsn) {
        return record(key, null, lsn);
    }

    public NotesStage record(String key, @Nullable String value, @Nullable Long lsn) {
        Map<String, String> headers = new HashMap<>(Map.of(Headers.SOURCE_EPOCH, "1"));
        if (lsn != null) {
            headers.put(Headers.LSN, lsn.toString());
        }
        byte[] keyBytes = ("{\"id\":\"%s\"}".formatted(key)).getBytes(StandardCharsets.UTF_8);
        return append(keyBytes, value, headers);
    }

    public NotesStage stray() {
        return append(null, "{\"after\":{\"body\":\"x\"},\"op\":\"c\"}", Map.of());
    }

    private NotesStage append(byte @Nullable [] key, @Nullable String value, Map<String, String> headers) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        log.add(new CapturedRecord(new RecordPosition(TOPIC_ID, 0, log.size()), key, bytes, headers));
        return this;
    }

    /** Runs the records of these offsets as one batch; the stored position is set there first, as a replay does. */
    public void run(int from, int to) throws SQLException {
        sql("update live.consumed_position set next_offset = " + from);
        pipeline(false).run(batch(from, to));
    }

    /** Runs all records as one batch. */
    public void runAll() throws SQLException {
        run(0, log.size());
    }

    public Batch batch(int from, int to) {
        return new Batch(List.of(new PartitionSlice("legacy.clinic.notes", 0, from, to, 0, log.subList(from, to))));
    }

    /** Where the log of the topic begins. */
    LogStart logStart() {
        return new LogStart("legacy.clinic.notes", 0, TOPIC_ID, 0);
    }

    /** The types and revisions of what was emitted, e.g. {@code created 1}. */
    public List<String> emitted() {
        return emitted.stream()
                .map(message -> message.prefix().split(":"))
                .map(parts -> parts[2] + " " + parts[3])
                .toList();
    }

    /** What was emitted, as text. */
    List<String> emittedValues() {
        return emitted.stream()
                .map(message -> new String(message.content(), StandardCharsets.UTF_8))
                .toList();
    }

    public void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only value of the only row, as text. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "no row";
        }
    }

    public String body(String key) throws SQLException {
        return ask("select body from live.notes where id = '%s'".formatted(key));
    }

    public String disposition(String key) throws SQLException {
        return ask(
                "select concat_ws(' ', disposition, reason) from live.ledger where legacy_key = '%s'".formatted(key));
    }

    public Connection connect() throws SQLException {
        return database.dataSource().getConnection();
    }

    @Override
    public void close() {
        database.close();
    }
}
