package dev.graft.spine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.ctl.CommandLineRun;
import dev.graft.ctl.coverage.Coverage;
import dev.graft.stack.LegacyContent;
import java.nio.file.Path;
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

        CommandLineRun approved = stack.graft("truncate", "approve", "users");
        assertThat(approved.out()).contains("12 rows of users are gone");
        assertThat(approved.exitCode()).isZero();
        Coverage coverage = stack.audited();
        assertThat(coverage.balanced()).isTrue();
        assertThat(coverage.entities()).containsEntry("globalDoctors", 1L);
        assertThat(stack.graft("truncate", "approve", "users").err()).contains("No TRUNCATE of this table waits");
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
}
