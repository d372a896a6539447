package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.graft.cdc.quarkus.outbox.Outbox;
import dev.graft.cdc.quarkus.pipeline.Batch;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Law 7: a user and the evidence for them, in two transactions at once, must not miss each other. */
class RacingTopicsIT {

    private final CountDownLatch written = new CountDownLatch(1);
    private final CountDownLatch mayCommit = new CountDownLatch(1);

    @Test
    void aDoctorAndTheirAppointmentAtOnceFindEachOther() throws Exception {
        try (DoctorStage stage = new DoctorStage(DoctorStage.EVERYTHING);
                ExecutorService threads = Executors.newCachedThreadPool()) {
            stage.users.put(doctor("u-1", "c-1"));
            stage.appointments.put(appointment("a-1", "c-2", "u-1"));

            CompletableFuture<Void> users = start(
                    threads,
                    stage,
                    (connection, messages) -> pauseBeforeCommit(),
                    new Batch(List.of(stage.users.slice(9))));
            written.await(20, TimeUnit.SECONDS);
            CompletableFuture<Void> appointments =
                    start(threads, stage, new Outbox.Muted(), new Batch(List.of(stage.appointments.slice(9))));
            await().atMost(Duration.ofSeconds(20)).until(() -> appointments.isDone() || waitsForALock(stage));
            mayCommit.countDown();
            CompletableFuture.allOf(users, appointments).get(20, TimeUnit.SECONDS);

            assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
        }
    }

    private void pauseBeforeCommit() {
        written.countDown();
        try {
            mayCommit.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Void> start(
            ExecutorService threads, DoctorStage stage, Outbox outbox, Batch batch) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        stage.pipeline(outbox).run(batch);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                },
                threads);
    }

    private static boolean waitsForALock(DoctorStage stage) throws SQLException {
        return !stage.list("""
                select 1
                from pg_locks
                where locktype = 'advisory' and not granted
                  and database = (select oid from pg_database where datname = current_database())
                """).isEmpty();
    }
}
