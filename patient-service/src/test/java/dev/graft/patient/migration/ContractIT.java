package dev.graft.patient.migration;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.graft.testkit.Contract;
import dev.graft.testkit.SqlScript;
import dev.graft.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves is what {@code infra/contracts} promises, byte for byte. */
class ContractIT {

    private static final UUID TOPIC_ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** A patient of whom all is known, the same person in another clinic, and one of whom nothing is known. */
    private static final List<CapturedRecord> RECORDS =
            List.of(record(0, "p-1", """
                    {"id": "p-1", "clinic_id": "c-1", "name": "Անի Made-Up", "phone": "091 00 01 02",
                     "email": "Ani.Made-Up@posta.am", "password_hash": "not carried over", "avatar": "/avatars/p-1.png",
                     "date_of_birth": "1987-06-05", "gender": "F", "notes": "Said: \\"mornings only\\"",
                     "status": "registered", "created_at": "2020-01-02T05:00:00.123456Z",
                     "updated_at": "2025-06-30T12:34:56.000000Z"}
                    """), record(1, "p-2", """
                    {"id": "p-2", "clinic_id": "c-2", "name": "Ani Made-Up", "phone": "+374 91 000102", "email": null,
                     "password_hash": null, "avatar": null, "date_of_birth": "1987-06-05", "gender": "", "notes": null,
                     "status": "guest", "created_at": "2021-03-04T05:00:00.000000Z",
                     "updated_at": "2021-03-04T05:00:00.000000Z"}
                    """), record(2, "p-3", """
                    {"id": "p-3", "clinic_id": null, "name": null, "phone": null, "email": null, "password_hash": null,
                     "avatar": null, "date_of_birth": null, "gender": "X", "notes": null, "status": "archived",
                     "created_at": null, "updated_at": null}
                    """));

    @ParameterizedTest
    @ValueSource(strings = {"graft.patient.v1", "graft.global-patient.v1"})
    void whatLeavesEqualsTheSamplesAndFitsTheSchema(String topic) throws SQLException {
        Contract contract = Contract.of(topic);
        List<String> left = values(topic);

        assertThat(left).containsExactlyInAnyOrderElementsOf(contract.samples().values());
        assertThat(left)
                .allSatisfy(value -> assertThat(contract.violations(value)).isEmpty());
    }

    private static List<String> values(String topic) throws SQLException {
        List<OutboxMessage> emitted = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create("patients", ContractIT::prepare)) {
            Pipeline pipeline = new Pipeline(
                    database.dataSource(),
                    Generation.LIVE,
                    (connection, messages) -> emitted.addAll(messages),
                    new PatientMigration(SelectedClinics.parse("all"), "AM"));
            pipeline.run(
                    new Batch(List.of(new PartitionSlice("legacy.clinic.patients", 0, 0, RECORDS.size(), 0, RECORDS))));
        }
        return emitted.stream()
                .filter(message -> message.prefix().startsWith("outbox:" + topic + ":"))
                .map(message -> new String(message.content(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void prepare(DataSource database) throws SQLException {
        Schemas.migrateGeneration(database, Generation.LIVE.schema());
        Schemas.migrateControl(database);
        new SqlScript("insert into live.consumed_position values ('legacy.clinic.patients', 0, '%s', 0)"
                        .formatted(TOPIC_ID))
                .runOn(database);
    }

    private static CapturedRecord record(long offset, String key, String row) {
        return new CapturedRecord(
                new RecordPosition(TOPIC_ID, 0, offset),
                "{\"id\":\"%s\"}".formatted(key).getBytes(StandardCharsets.UTF_8),
                "{\"op\":\"r\",\"after\":%s}".formatted(row).getBytes(StandardCharsets.UTF_8),
                Map.of(Headers.SOURCE_EPOCH, "1"));
    }
}
