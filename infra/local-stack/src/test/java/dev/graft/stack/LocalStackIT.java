package dev.graft.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new TestStack(folder, PostgresLine.V15);
        stack.start(new LegacyContent.Sample());
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
        assertThat(stack.stack().processes()).noneMatch(ProcessState::isRunning);
    }

    @Test
    void whatWasThereBeforeTheConnectorIsReadWithoutAStreamedPosition() throws Exception {
        var record = patient(1, "p-20").getFirst();

        assertThat(header(record, "graft.sourceEpoch")).isEqualTo("1");
        assertThat(header(record, "graft.lsn")).isNull();
        assertThat(json(record.value()).at("/after/notes").textValue()).isEqualTo("Ուղեգիրը բերելու է մայրը");
        assertThat(json(record.value()).at("/after").has("password_hash")).isFalse();
    }

    @Test
    void everySampleRowArrivesOnce() {
        assertThat(reader("legacy.clinic.appointments").await(43, record -> isSnapshot(record)))
                .extracting(record -> new String(record.key(), UTF_8))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRowTypedInArrivesWithItsPositionAndItsNulls() throws Exception {
        stack.execute(
                "legacy",
                "insert into clinic.patients (id, clinic_id, name, status) values ('p-live', 'c-1', 'Test', null)");
        var record = patient(1, "p-live").getFirst();

        assertThat(header(record, "graft.sourceEpoch")).isEqualTo("1");
        assertThat(Long.parseLong(header(record, "graft.lsn"))).isPositive();
        assertThat(json(record.value()).path("op").textValue()).isEqualTo("c");
        assertThat(json(record.value()).at("/after/status").isNull()).isTrue();
        assertThat(json(record.value()).at("/after/created_at").textValue()).endsWith("Z");
    }

    @Test
    void aDeleteEndsInATombstoneThatKnowsItsPosition() throws Exception {
        stack.execute("legacy", "insert into clinic.patients (id, name) values ('p-gone', 'Test')");
        stack.execute("legacy", "delete from clinic.patients where id = 'p-gone'");
        var records = patient(3, "p-gone");

        assertThat(json(records.get(1).value()).path("op").textValue()).isEqualTo("d");
        assertThat(records.get(2).value()).isNull();
        assertThat(header(records.get(2), "graft.lsn")).isEqualTo(header(records.get(1), "graft.lsn"));
    }

    @Test
    void aValueThatAnUpdateLeavesOutOfLineIsReadAgain() throws Exception {
        stack.execute("legacy", """
                insert into clinic.patients (id, name, notes)
                select 'p-toast', 'Test', string_agg(md5(i::text), '') from generate_series(1, 2000) i
                """);
        stack.execute("legacy", "update clinic.patients set name = 'Other' where id = 'p-toast'");
        var update = patient(2, "p-toast").get(1);

        assertThat(json(update.value()).at("/after/notes").textValue()).hasSize(64_000);
    }

    @Test
    void aTruncateGoesItsOwnWayAndCaptureGoesOn() throws Exception {
        stack.execute("legacy", "insert into clinic.clinics (id, name) values ('c-doomed', 'Test')");
        stack.execute("legacy", "truncate clinic.clinics");
        var truncate = reader("legacy.truncate").await(1, record -> true).getFirst();
        stack.execute("legacy", "insert into clinic.clinics (id, name) values ('c-after', 'Test')");

        assertThat(json(truncate.value()).path("op").textValue()).isEqualTo("t");
        assertThat(json(truncate.value()).at("/source/table").textValue()).isEqualTo("clinics");
        assertThat(reader("legacy.clinic.clinics").await(1, record -> hasKey(record, "c-after")))
                .hasSize(1);
    }

    @Test
    void anOutboxMessageArrivesByteForByte() throws Exception {
        stack.execute(
                "patient",
                "select pg_logical_emit_message(true, "
                        + "'outbox:graft.patient.v1:PatientChanged:7:ev-7:key:with:colons', '\\x00ff7b7d0a'::bytea)");
        var record = reader("graft.patient.v1")
                .await(1, event -> "ev-7".equals(header(event, "id")))
                .getFirst();

        assertThat(record.key()).isEqualTo("key:with:colons".getBytes(UTF_8));
        assertThat(record.value()).isEqualTo(new byte[] {0, -1, '{', '}', '\n'});
        assertThat(header(record, "eventType")).isEqualTo("PatientChanged");
        assertThat(header(record, "revision")).isEqualTo("7");
    }

    @Test
    void anEmptyOutboxMessageIsATombstone() throws Exception {
        stack.execute(
                "doctor", "select pg_logical_emit_message(true, 'outbox:graft.doctor.v1:DoctorGone:8:ev-8:d-1', '')");
        var record = reader("graft.doctor.v1")
                .await(1, event -> "ev-8".equals(header(event, "id")))
                .getFirst();

        assertThat(record.value()).isNull();
        assertThat(header(record, "revision")).isEqualTo("8");
    }

    @Test
    void theRoleOfTheConnectorMayOnlyReadAndReplicate() throws Exception {
        assertThat(stack.count("legacy", """
                select count(*) from information_schema.role_table_grants
                where grantee = 'graft_capture' and privilege_type <> 'SELECT'
                """)).isZero();
        assertThat(stack.count("legacy", """
                select count(*) from pg_roles
                where rolname = 'graft_capture' and rolreplication and rolcanlogin and not rolsuper
                """)).isOne();
    }

    @Test
    void startingAgainChangesNothing() throws Exception {
        var before = stack.stack().processes();
        stack.start(new LegacyContent.Sample());
        assertThat(stack.stack().processes()).isEqualTo(before);
        assertThat(stack.count("legacy", "select count(*) from clinic.users")).isEqualTo(13);
    }

    @Test
    void everythingListensOnLoopbackAlone() throws Exception {
        var ours = Set.copyOf(stack.ports());
        assertThat(ListeningSockets.read())
                .filteredOn(socket -> ours.contains(socket.port()))
                .hasSize(ours.size())
                .allMatch(ListeningSockets.Socket::isLoopback);
    }

    private static List<ConsumerRecord<byte[], byte[]>> patient(int count, String id) {
        return reader("legacy.clinic.patients").await(count, record -> hasKey(record, id));
    }

    private static TopicReader reader(String topic) {
        return new TopicReader(stack.addresses(), topic);
    }

    private static boolean hasKey(ConsumerRecord<byte[], byte[]> record, String id) {
        return new String(record.key(), UTF_8).equals("{\"id\":\"" + id + "\"}");
    }

    private static boolean isSnapshot(ConsumerRecord<byte[], byte[]> record) {
        return header(record, "graft.lsn") == null;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private static JsonNode json(byte[] value) throws IOException {
        return JSON.readTree(value);
    }
}
