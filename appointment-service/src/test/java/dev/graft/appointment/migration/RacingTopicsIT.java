package dev.graft.appointment.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Law 7: batches that join what the other writes take turns, or both would miss the other's uncommitted rows. */
class RacingTopicsIT {

    private static final int ROUNDS = 40;

    @Test
    void nothingThatRacesParksForEver() throws Exception {
        try (Stage stage = new Stage();
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            CyclicBarrier start = new CyclicBarrier(3);
            for (int round = 0; round < ROUNDS; round++) {
                stage.appointment("a-" + round, "c-1", "u-" + round, "p-" + round);
                stage.doctor("u-" + round, "c-1");
                stage.patient("p-" + round, "c-1", "p-" + round);
                List<Future<Void>> runs = threads.invokeAll(List.of(
                        racing(stage, stage.appointments, start),
                        racing(stage, stage.doctors, start),
                        racing(stage, stage.patients, start)));
                for (Future<Void> run : runs) {
                    run.get();
                }
            }
            assertThat(parked(stage)).isEqualTo("0");
        }
    }

    private static Callable<Void> racing(Stage stage, Topic topic, CyclicBarrier start) {
        return () -> {
            start.await();
            stage.run(topic);
            return null;
        };
    }

    private static String parked(Stage stage) throws SQLException {
        return stage.ask("select count(*) from live.appointments where parked_for is not null");
    }
}
