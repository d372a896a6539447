package dev.graft.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartIT {
    private static final String ACTIVE =
            "select count(*) from pg_replication_slots where slot_name = 'graft_outbox_doctor' and active";

    @Test
    void afterAKillOfEverythingItGoesOnWithoutLoss(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V15)) {
            stack.start(new LegacyContent.Sample());
            System.out.printf("resident memory: %s%n", ResidentMemory.of(stack.stack()));
            insert(stack, "p-before");
            stack.kill();
            assertThat(stack.stack().processes()).noneMatch(ProcessState::isRunning);

            stack.start(new LegacyContent.Sample());
            insert(stack, "p-after");
            var keys = new TopicReader(stack.addresses(), "legacy.clinic.patients").keysUntil("{\"id\":\"p-after\"}");
            assertThat(keys).contains("{\"id\":\"p-before\"}", "{\"id\":\"p-1\"}");
            assertThat(stack.count("legacy", "select count(*) from clinic.patients"))
                    .isEqualTo(22);
        }
    }

    @Test
    void aMessageWrittenWhileConnectIsDeadArrivesUnlessItsSlotWasMadeAnew(@TempDir Path folder) throws Exception {
        try (var stack = new TestStack(folder, PostgresLine.V15)) {
            stack.start(new LegacyContent.Empty());
            stack.kill("connect");
            emit(stack, "ev-1");
            stack.start(new LegacyContent.Empty());
            assertThat(new TopicReader(stack.addresses(), "graft.doctor.v1").await(1, record -> true))
                    .hasSize(1);

            stack.kill("connect");
            await().untilAsserted(
                            () -> assertThat(stack.count("doctor", ACTIVE)).isZero());
            stack.execute("doctor", "select pg_drop_replication_slot('graft_outbox_doctor')");
            emit(stack, "ev-2");
            stack.execute("doctor", "select pg_create_logical_replication_slot('graft_outbox_doctor', 'pgoutput')");
            stack.start(new LegacyContent.Empty());
            assertThat(new ConnectRest(stack.addresses().connect()).status("outbox-doctor"))
                    .hasValueSatisfying(status ->
                            assertThat(status.at("/tasks/0/state").asText()).isEqualTo("FAILED"));
        }
    }

    private static void emit(TestStack stack, String event) throws Exception {
        stack.execute(
                "doctor",
                "select pg_logical_emit_message(true, 'outbox:graft.doctor.v1:X:1:%s:d-1', 'x')".formatted(event));
    }

    private static void insert(TestStack stack, String id) throws Exception {
        stack.execute("legacy", "insert into clinic.patients (id, name) values ('" + id + "', 'Test')");
    }
}
