package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static dev.graft.doctor.migration.LegacyRows.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Law 2 as a doctor sees it, on real PostgreSQL. */
class ReplayIT {

    private DoctorStage stage;

    @BeforeEach
    void open() throws SQLException {
        stage = new DoctorStage(DoctorStage.EVERYTHING);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aReplayChangesNothingAndPublishesNothingTwice() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.users.put(doctor("u-2", null));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        stage.users.put(doctor("u-1", "c-3"));
        stage.users.delete("u-2");
        stage.deliver();
        List<String> before = stage.clinicDoctors();
        int published = stage.published();

        stage.replay();
        assertThat(stage.clinicDoctors()).isEqualTo(before);
        assertThat(stage.published())
                .isEqualTo(published)
                .isEqualTo(stage.emitted().size());
    }

    @Test
    void aReplayThatHasNotReachedTheEndUndoesNothing() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.users.put(user("u-1", "c-1", "ADMIN"));
        stage.deliver();
        stage.rewind(stage.users, 2);
        stage.deliver(stage.users, 1);

        assertThat(stage.globalDoctors()).isEmpty();
        assertThat(stage.disposition("u-1")).isEqualTo("EXCLUDED NOT_A_DOCTOR");
    }

    @Test
    void aRedeliveredChangeCannotUndoALaterOne() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.appointments.put(appointment("a-1", "c-3", "u-1"));
        stage.deliver();
        stage.appointments.redeliver(2);
        stage.deliver(stage.appointments, 1);

        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-3 INFERRED");
    }

    @Test
    void aReplayOfOneTopicRestoresWhatIsMissing() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        stage.sql("delete from live.clinic_doctors");
        stage.sql("delete from live.affiliation_evidence");

        stage.rewind(stage.appointments, 1);
        stage.deliver();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
        assertThat(stage.published()).isEqualTo(3);
    }
}
