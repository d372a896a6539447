package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.cdc.Headers;
import dev.graft.ctl.CommandLineRun;
import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What the source lost without saying which rows: somebody is told, decides, and nothing else is lost. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LossIT {

    @TempDir
    private static Path folder;

    private static RunningStack stack;

    @BeforeAll
    static void start() throws Exception {
        stack = new RunningStack(folder, settings -> settings);
        stack.start(new LegacyContent.Sample(), event -> {});
        assertThat(stack.audited().balanced()).isTrue();
    }

    @AfterAll
    static void stop() throws Exception {
        stack.close();
    }

    @Test
    @Order(1)
    void aTruncateTakesNoEffectUntilSomebodyApproves() throws Exception {
        stack.execute("legacy", "truncate clinic.users");
        stack.execute(
                "legacy",
                "insert into clinic.users (id, clinic_id, name, email, role)"
                        + " values ('u-1', 'c-1', 'Came Back', 'back@made-up.example', 'DOCTOR')");

        CommandLineRun red = stack.graft("status", "--wait");
        assertThat(red.exitCode()).isEqualTo(1);
        assertThat(red.out())
                .contains("users was emptied by TRUNCATE at LSN ")
                .contains(": 12 rows would be lost")
                .contains("./graft truncate approve users");
        assertThat(stack.ask("doctor", "select count(*) from live.global_doctors"))
                .isEqualTo("7");
        assertThat(stack.graft("truncate").out())
                .contains("users: emptied at LSN")
                .contains("12 rows");

        CommandLineRun approved = approvedWithABacklog();
        assertThat(approved.out()).contains("13 rows of users are gone");
        assertThat(approved.exitCode()).isZero();
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(coverage.entities()).containsEntry("globalDoctors", 1L);
        assertThat(stack.graft("truncate", "approve", "users").err()).contains("No TRUNCATE of this table waits");
    }

    /** A thirteenth row, older than the TRUNCATE, is on the topic but not read when somebody approves. */
    private static CommandLineRun approvedWithABacklog() throws Exception {
        BadRecord late = new BadRecord(
                "read late",
                LegacyTable.USERS,
                "{\"id\":\"u-late\"}",
                BadRecords.insert(BadRecords.row(LegacyTable.USERS, "u-late")),
                Map.of(Headers.SOURCE_EPOCH, "1", Headers.LSN, "1"),
                "GONE");
        try (Connection lock = stack.connect("doctor");
                Statement statement = lock.createStatement()) {
            lock.setAutoCommit(false);
            statement.execute("lock table live.ledger in share mode");
            RawTopic.send(stack.settings().addresses().kafkaBootstrap(), List.of(late));
            stack.awaitBatchAtALock("doctor");
            CompletableFuture<CommandLineRun> approved =
                    CompletableFuture.supplyAsync(() -> stack.graft("truncate", "approve", "users"));
            stack.awaitAnswer(
                    "doctor",
                    "select count(*) > 0 from pg_stat_activity"
                            + " where query like '%t.record_offset%' and pid <> pg_backend_pid()",
                    "t");
            lock.commit();
            return approved.join();
        }
    }

    @Test
    @Order(2)
    void aReplayAfterwardsRevivesNoRow() throws Exception {
        stack.execute("doctor", "update consumed_position set next_offset = 0, epoch = epoch + 1");
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(coverage.entities()).containsEntry("globalDoctors", 1L);
    }

    @Test
    @Order(3)
    void aRejectedTruncateKeepsTheRowsAndReadsTheTableAgain() throws Exception {
        stack.execute("legacy", "create table saved as table clinic.patients");
        stack.execute("legacy", "truncate clinic.patients");
        assertThat(stack.graft("status", "--wait").out()).contains("patients was emptied by TRUNCATE");
        stack.execute("legacy", "update saved set notes = 'restored' where id = 'p-1'");
        stack.execute("legacy", "alter publication graft_legacy drop table clinic.patients");
        stack.execute("legacy", "insert into clinic.patients table saved");
        stack.execute("legacy", "alter publication graft_legacy add table clinic.patients");
        assertThat(stack.ask("patient", "select notes from live.clinic_patients where legacy_id = 'p-1'"))
                .isNotEqualTo("restored");

        CommandLineRun rejected = stack.graft("truncate", "reject", "patients");
        assertThat(rejected.out()).contains("The rows of patients stay");
        stack.awaitAnswer("patient", "select notes from live.clinic_patients where legacy_id = 'p-1'", "restored");
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(coverage.entities()).containsEntry("clinicPatients", 20L);
    }

    @Test
    @Order(4)
    void aLostLegacySlotTurnsStatusRedAndARecoveryFillsTheGap() throws Exception {
        stack.kill("connect");
        stack.awaitAnswer(
                "legacy", "select count(*) from pg_replication_slots where slot_name = 'graft_legacy' and active", "0");
        stack.execute("legacy", "select pg_drop_replication_slot('graft_legacy')");
        stack.execute("legacy", "delete from clinic.appointments where id = 'a-1'");
        stack.execute("legacy", "update clinic.patients set notes = 'unseen' where id = 'p-2'");
        stack.execute(
                "legacy", "insert into clinic.patients (id, clinic_id, name) values ('p-gap', 'c-1', 'Gap Person')");
        stack.resume();

        CommandLineRun red = stack.graft("status");
        assertThat(red.exitCode()).isEqualTo(1);
        assertThat(red.out())
                .contains("NOT BALANCED")
                .contains("legacy-clinic: its replication slot graft_legacy is gone")
                .contains("what was committed from LSN ")
                .contains("Next: ./graft recover");

        CommandLineRun recovered = stack.graft("recover", "--yes");
        assertThat(recovered.err()).contains("source epoch 2").contains("1 rows of appointments are gone");
        assertThat(recovered.out()).contains("Balanced");
        assertThat(recovered.exitCode()).isZero();
        assertThat(stack.audited().balanced()).isTrue();
        assertThat(stack.ask("patient", "select notes from live.clinic_patients where legacy_id = 'p-2'"))
                .isEqualTo("unseen");
        assertThat(stack.graft("recover", "--yes").err()).contains("Nothing is lost");
    }

    @Test
    @Order(5)
    void aLostOutboxSlotIsMendedByPublishingTheWholeStateAgain() throws Exception {
        loseOutbox("patient");

        CommandLineRun recovered = stack.graft("recover", "--yes");
        assertThat(recovered.err()).contains("patient-service: ").contains("entities are published again");
        assertThat(stack.audited().balanced()).isTrue();
        assertThat(stack.ask(
                        "patient",
                        "select count(*) from live.publication where digest = '00000000-0000-0000-0000-000000000000'"))
                .isEqualTo("0");
    }

    @Test
    @Order(6)
    void aTopicMadeAnewStopsItsReadersAndARecoveryFillsIt() throws Exception {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.settings().addresses().kafkaBootstrap()))) {
            admin.deleteTopics(List.of("legacy.clinic.appointments")).all().get();
            await().until(() -> !admin.listTopics().names().get().contains("legacy.clinic.appointments"));
            admin.createTopics(List.of(new NewTopic("legacy.clinic.appointments", 4, (short) 1)
                            .configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.get(Service.APPOINTMENT, "/ops/positions"), json -> json.contains("HISTORY_LOST"));
        stack.execute("legacy", "delete from clinic.appointments where id = 'a-2'");
        assertThat(stack.graft("status").out())
                .contains("legacy.clinic.appointments partition 0: the topic was made anew")
                .contains("Next: ./graft recover");

        assertThat(stack.graft("recover", "--yes").out()).contains("Balanced");
        assertThat(stack.audited().balanced()).isTrue();
    }

    @Test
    @Order(7)
    void aPositionBehindTheLogsStartIsMendedByItsOwnerPublishingAgain() throws Exception {
        stack.kill("appointment");
        stack.execute(
                "appointment", "update live.consumed_position set next_offset = 0 where topic = 'graft.patient.v1'");
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                stack.settings().addresses().kafkaBootstrap()))) {
            TopicPartition partition = new TopicPartition("graft.patient.v1", 0);
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, "graft.patient.v1"),
                            List.of(new AlterConfigOp(
                                    new ConfigEntry("cleanup.policy", "compact,delete"), AlterConfigOp.OpType.SET))))
                    .all()
                    .get();
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(-1)))
                    .all()
                    .get();
        }
        stack.resume();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> stack.get(Service.APPOINTMENT, "/ops/positions"), json -> json.contains("HISTORY_LOST"));
        assertThat(stack.graft("recover", "--yes").out()).contains("Balanced");
        assertThat(stack.audited().balanced()).isTrue();
    }

    @Test
    @Order(8)
    void theWholeStateIsPublishedAgainAlthoughALogBeginsLate() throws Exception {
        loseOutbox("appointment");

        assertThat(stack.graft("recover", "--yes").out()).contains("Balanced");
        assertThat(stack.audited().balanced()).isTrue();
    }

    private static void loseOutbox(String service) throws Exception {
        String slot = "graft_outbox_" + service;
        stack.kill("connect");
        stack.awaitAnswer(
                service, "select count(*) from pg_replication_slots where slot_name = '" + slot + "' and active", "0");
        stack.execute(service, "select pg_drop_replication_slot('" + slot + "')");
        stack.execute(service, "select pg_logical_emit_message(true, 'noise', 'moves the log')");
        stack.resume();
        assertThat(stack.graft("status").out())
                .contains("outbox-%s: its replication slot %s is gone".formatted(service, slot));
    }
}
