package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample clinics on the whole stack, live: after every story the auditor decides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpineIT {

    private static final String LINKED =
            "select clinic_doctor_id is not null and clinic_patient_id is not null from live.appointments where legacy_id = '%s'";

    private RunningStack stack;

    @BeforeAll
    void start(@TempDir Path folder) throws InterruptedException {
        stack = new RunningStack(folder, settings -> settings);
        stack.start(new LegacyContent.Sample(), event -> {});
    }

    @AfterAll
    void stop() throws InterruptedException {
        stack.close();
    }

    @Test
    @Order(1)
    void theSampleClinicsMigrate() throws InterruptedException {
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(coverage.entities())
                .containsEntry("globalDoctors", 7L)
                .containsEntry("clinicDoctors", 7L)
                .containsEntry("globalPatients", 18L)
                .containsEntry("clinicPatients", 20L)
                .containsEntry("appointments", 43L)
                .containsEntry("appointmentsLinked", 43L)
                .containsEntry("appointmentsParked", 0L);
    }

    @Test
    void aRowTypedInIsLinked() throws Exception {
        stack.execute(
                "legacy",
                "insert into clinic.patients (id, clinic_id, name, phone) values ('live-p', 'c-1', 'Typed In', '+37477555001')");
        stack.execute(
                "legacy",
                "insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date) "
                        + "select 'live-a', 'c-1', id, 'live-p', now() from clinic.users where role = 'DOCTOR' and clinic_id = 'c-1' limit 1");
        stack.awaitAnswer("appointment", LINKED.formatted("live-a"), "t");
        stack.audited();
        assertThat(stack.get(Service.APPOINTMENT, "/appointments?legacyId=live-a"))
                .contains("\"legacyId\":\"live-a\"");
    }

    @Test
    void anAppointmentMayComeBeforeItsPatientAndItsDoctor() throws Exception {
        stack.execute(
                "legacy",
                "insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date) values ('early-a', 'c-2', 'early-u', 'early-p', now())");
        stack.awaitAnswer(
                "appointment", "select reason from live.ledger where legacy_key = 'early-a'", "DOCTOR_AWAITED");
        stack.execute("legacy", "insert into clinic.patients (id, clinic_id, name) values ('early-p', 'c-2', 'Late')");
        stack.execute(
                "legacy",
                "insert into clinic.users (id, clinic_id, name, email, role, status) values ('early-u', 'c-3', 'Later', 'early-u@namak.am', 'DOCTOR', 'ACTIVE')");
        stack.awaitAnswer("appointment", LINKED.formatted("early-a"), "t");
        stack.audited();
        assertThat(
                        stack.ask(
                                "doctor",
                                "select origin from live.clinic_doctors where legacy_user_id = 'early-u' and clinic_id = 'c-2'"))
                .isEqualTo("INFERRED");
    }

    @Test
    void updatesRegroupRelinkAndUnlink() throws Exception {
        stack.execute("legacy", """
                update clinic.patients set phone = '+37477555900' where id in ('p-1', 'p-2');
                update clinic.users set role = 'ADMIN' where id = (select min(id) from clinic.users where role = 'DOCTOR');
                update clinic.appointments set status = 'completed', amount = 9000 where id in (select id from clinic.appointments order by id limit 5);
                """);
        stack.audited();
        stack.execute("legacy", """
                update clinic.patients set phone = null where id = 'p-1';
                update clinic.users set role = 'DOCTOR' where name is not null and role = 'ADMIN';
                """);
        stack.audited();
    }

    @Test
    void deletesAndNewKeysMoveWhatHangsOnThem() throws Exception {
        stack.execute("legacy", """
                insert into clinic.patients (id, clinic_id, name, phone) values ('old-p', 'c-1', 'Moving', '+37477555777');
                insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date)
                  select 'moving-a', 'c-1', min(id), 'old-p', now() from clinic.users where role = 'DOCTOR';
                """);
        stack.audited();
        stack.execute("legacy", """
                update clinic.patients set id = 'new-p' where id = 'old-p';
                update clinic.appointments set patient_id = 'new-p' where id = 'moving-a';
                """);
        stack.awaitAnswer("patient", "select disposition from live.ledger where legacy_key = 'old-p'", "GONE");
        stack.audited();
        stack.execute("legacy", "delete from clinic.patients where id = 'new-p'");
        stack.audited();
        assertThat(stack.ask("appointment", LINKED.formatted("moving-a"))).isEqualTo("f");
    }

    @Test
    void twoTopicsRacingParkNothingForEver() throws Exception {
        CompletableFuture<Void> patients = CompletableFuture.runAsync(() -> insertOneByOne(
                "insert into clinic.patients (id, clinic_id, name) values ('race-p%1$d', 'c-1', 'Racer %1$d')"));
        insertOneByOne(
                "insert into clinic.appointments (id, clinic_id, doctor_id, patient_id) select 'race-a%1$d', 'c-1', min(id), 'race-p%1$d' from clinic.users where role = 'DOCTOR'");
        patients.get(60, TimeUnit.SECONDS);
        stack.audited();
        assertThat(
                        stack.ask(
                                "appointment",
                                "select count(*) from live.appointments where legacy_id like 'race-a%' and clinic_patient_id is not null"))
                .isEqualTo("150");
    }

    private void insertOneByOne(String sql) {
        try (Connection connection = stack.connect("legacy");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < 150; i++) {
                statement.execute(sql.formatted(i));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void killedBeforeItWritesAServiceLosesNothing() throws Exception {
        killedAt("select pg_advisory_xact_lock(hashtext('graft generation'))", "before");
    }

    @Test
    void killedAfterItWroteAServiceLosesNothing() throws Exception {
        killedAt("lock table live.publication in access exclusive mode", "written");
    }

    /** Holds a lock that a batch meets at a known point, and kills the service while it stands there. */
    private void killedAt(String lock, String name) throws Exception {
        try (Connection blocker = stack.connect("patient");
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute(lock);
            stack.execute(
                    "legacy",
                    "insert into clinic.patients (id, clinic_id, name) select '%1$s-' || n, 'c-1', '%1$s' from generate_series(1, 50) n"
                            .formatted(name));
            stack.awaitBatchAtALock("patient");
            stack.kill("patient");
            blocker.rollback();
        }
        assertThat(stack.ask("patient", "select count(*) from live.clinic_patients where name = '" + name + "'"))
                .isEqualTo("0");
        stack.resume();
        stack.audited();
    }

    @Test
    void killedAfterItsCommitAServiceDoublesNothing() throws Exception {
        stack.execute(
                "legacy",
                "insert into clinic.patients (id, clinic_id, name) values ('committed-p', 'c-1', 'Committed')");
        stack.awaitAnswer("patient", "select count(*) from live.clinic_patients where legacy_id = 'committed-p'", "1");
        stack.kill("patient");
        stack.resume();
        stack.audited();
        assertThat(
                        stack.ask(
                                "patient",
                                "select revision from live.publication join live.clinic_patients on id = entity_id where legacy_id = 'committed-p' and topic = 'graft.patient.v1'"))
                .isEqualTo("1");
    }

    @Test
    void aPositionResetOnAnIdleTopicReplaysIt() throws Exception {
        stack.audited();
        String revisions = "select count(*) || ' ' || sum(revision) from live.publication";
        String before = stack.ask("patient", revisions);
        stack.execute("patient", "delete from live.clinic_patients where legacy_id in ('p-3', 'p-4')");
        stack.execute("patient", "update consumed_position set next_offset = 0, epoch = epoch + 1");
        stack.awaitAnswer(
                "patient", "select count(*) from live.clinic_patients where legacy_id in ('p-3', 'p-4')", "2");
        stack.audited();
        assertThat(stack.ask("patient", revisions)).isEqualTo(before);
    }

    @Test
    void aPositionResetUnderLoadDoublesNothing() throws Exception {
        CompletableFuture<Void> load = CompletableFuture.runAsync(
                () -> insertOneByOne(
                        "insert into clinic.patients (id, clinic_id, name, phone) values ('busy-p%1$d', 'c-2', 'Busy %1$d', '+37499%1$06d')"));
        for (String database : new String[] {"patient", "appointment", "doctor", "patient"}) {
            stack.execute(database, "update consumed_position set next_offset = 0, epoch = epoch + 1");
        }
        load.get(60, TimeUnit.SECONDS);
        stack.audited();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void afterKillingEverythingItGoesOnWhereItWas() throws Exception {
        stack.execute(
                "legacy",
                "insert into clinic.patients (id, clinic_id, name) select 'last-' || n, 'c-1', 'Last' from generate_series(1, 200) n");
        stack.kill();
        stack.resume();
        assertThat(stack.audited().balanced()).isTrue();
    }
}
