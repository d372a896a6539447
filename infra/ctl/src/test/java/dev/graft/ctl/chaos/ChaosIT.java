package dev.graft.ctl.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.graft.stack.Checkout;
import dev.graft.stack.Service;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few rounds of chaos on packaged processes; in the last one a row is stolen, so that the verdict has to be bad. */
class ChaosIT {
    private static final Duration A_WHILE = Duration.ofSeconds(8);
    private static final List<Plan> PLANS = List.of(
            plan(
                    1,
                    new Killed(Victim.POSTGRES),
                    new TaskFailed("legacy-clinic", "legacy.clinic.appointments"),
                    new KilledInCopy(10_000),
                    new TakenOver(Service.APPOINTMENT, A_WHILE),
                    new Killed(Victim.KAFKA)),
            plan(
                    2,
                    new DiskFull(Duration.ofSeconds(2)),
                    new NoConnections(Duration.ofSeconds(3)),
                    new Killed(Victim.DOCTOR),
                    new DatabaseLocked(Service.DOCTOR, Duration.ofSeconds(2))));
    private static final int ROUNDS = PLANS.size();

    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();

    @Test
    void roundsAreCleanUntilARowIsStolenAndNothingOfARunStaysBehind() throws Exception {
        Run run = new Run(new ChaosOptions(8, 1, ROUNDS, "", 2_000, 0, A_WHILE, Duration.ofMinutes(3)));
        ChaosReport report = run.chaos.run();

        assertThat(report.snapshot()).startsWith("connect killed (-9) during the first snapshot");
        assertThat(report.rounds()).hasSize(ROUNDS);
        for (RoundReport round : report.rounds().subList(0, ROUNDS - 1)) {
            assertThat(round.verdict().findings())
                    .as("round %d of %s", round.round(), told)
                    .isEmpty();
            assertThat(round.verdict().rowsCompared()).isGreaterThan(10_000);
        }
        assertThat(report.clean()).isFalse();
        assertThat(report.rounds().getLast().verdict().findings())
                .anyMatch(finding -> finding.startsWith("clinics c-3"));
        assertThat(new ObjectMapper()
                        .readTree(run.chaos.file().toFile())
                        .at("/rounds/1/verdict/clean")
                        .asBoolean(true))
                .isFalse();
        assertThat(run.chaos.settings().state().log("patient")).exists();
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(folder.toString())))
                .isEmpty();
    }

    private static Plan plan(int round, Fault... faults) {
        List<Strike> strikes = new ArrayList<>();
        for (Fault fault : faults) {
            strikes.add(new Strike(40 + 40 * strikes.size(), fault));
        }
        return new Plan(round, strikes);
    }

    /** A run whose listener steals a row once the last round has begun; nothing writes that row again and heals it. */
    private final class Run {
        private final ChaosRun chaos;
        private boolean stolen;

        private Run(ChaosOptions options) {
            this.chaos = new ChaosRun(Checkout.current(), folder, options, PLANS, this::hear);
        }

        private void hear(String line) {
            told.add(line);
            if (!stolen && line.contains("round " + ROUNDS + ", step")) {
                stolen = true;
                steal();
            }
        }

        private void steal() {
            try (Connection appointment = DriverManager.getConnection(
                            chaos.settings().addresses().jdbcUrl("appointment"));
                    Statement statement = appointment.createStatement()) {
                statement.execute("delete from live.clinics where legacy_id = 'c-3'");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
