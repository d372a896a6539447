package dev.graft.patient.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.cdc.CapturedRecord;
import dev.graft.cdc.Headers;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.RecordPosition;
import dev.graft.cdc.SelectedClinics;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The topic of patients, a pipeline on a real database, and what left by the outbox. */
final class PatientStage implements AutoCloseable {

    private static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestDatabase database = TestDatabase.create("patient", source -> {
        Schemas.migrateGeneration(source, Generation.LIVE.schema());
        Schemas.migrateControl(source);
    });
    private final List<OutboxMessage> emitted = new ArrayList<>();
    private final List<CapturedRecord> log = new ArrayList<>();
    private int next;

    PatientStage() throws SQLException {
        sql("insert into live.consumed_position values ('legacy.clinic.patients', 0, '%s', 0)".formatted(TOPIC));
    }

    /** Appends the state of a row; what it does not name is null. */
    PatientStage put(String key, String... columns) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        for (String column : new String[] {
            "clinic_id", "name", "phone", "email", "avatar", "date_of_birth", "gender", "notes", "status", "updated_at"
        }) {
            row.put(column, null);
        }
        row.put("id", key);
        row.put("clinic_id", "c-1");
        row.put("created_at", "2024-01-01T00:00:00Z");
        for (int i = 0; i < columns.length; i += 2) {
            row.put(columns[i], columns[i + 1]);
        }
        return append(key, json(Map.of("after", row, "op", "u", "source", Map.of("lsn", log.size() + 1))));
    }

    PatientStage delete(String key) {
        return append(key, null);
    }

    private PatientStage append(String key, byte @Nullable [] value) {
        Map<String, String> headers = Map.of(Headers.SOURCE_EPOCH, "1", Headers.LSN, Integer.toString(log.size() + 1));
        log.add(new CapturedRecord(new RecordPosition(TOPIC, 0, log.size()), json(Map.of("id", key)), value, headers));
        return this;
    }

    /** What was appended takes effect as one batch. */
    void deliver() throws SQLException {
        Pipeline pipeline = new Pipeline(
                database.dataSource(),
                Generation.LIVE,
                (connection, messages) -> emitted.addAll(messages),
                new PatientMigration(SelectedClinics.parse("all"), "AM"));
        pipeline.run(new Batch(List.of(
                new PartitionSlice("legacy.clinic.patients", 0, next, log.size(), 0, log.subList(next, log.size())))));
        next = log.size();
    }

    void replay() throws SQLException {
        next = 0;
        sql("update live.consumed_position set next_offset = 0");
        deliver();
    }

    /** The key of the founding record of a record's person. */
    String founderOf(String key) throws SQLException {
        return ask(
                "select founder_legacy_id from live.global_patients g join live.clinic_patients p on p.global_patient_id = g.id where p.legacy_id = '%s'"
                        .formatted(key));
    }

    /** The topics and types of what was emitted since the last call, sorted. */
    List<String> emitted() {
        List<String> types = emitted.stream()
                .map(message -> message.prefix().split(":"))
                .map(parts -> parts[1] + " " + parts[2])
                .sorted()
                .toList();
        emitted.clear();
        return types;
    }

    /** The first column of the first row as text, or {@code "nothing"}. */
    String ask(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static byte[] json(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A map of texts is JSON", e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
