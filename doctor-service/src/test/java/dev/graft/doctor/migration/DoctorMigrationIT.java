package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static dev.graft.doctor.migration.LegacyRows.user;
import static dev.graft.doctor.migration.LegacyRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.doctor.decision.DoctorIds;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The walk of a legacy user through one transaction, on real PostgreSQL. */
class DoctorMigrationIT {

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
    void aDoctorIsRegisteredInTheirClinic() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.users.put(user("u-2", "c-1", "ASSISTANT"));
        stage.deliver();

        assertThat(stage.globalDoctors()).containsExactly("u-1");
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED");
        assertThat(stage.disposition("u-1")).isEqualTo("MIGRATED");
        assertThat(stage.disposition("u-2")).isEqualTo("EXCLUDED NOT_A_DOCTOR");
    }

    @Test
    void aRoleThatChangesTakesAllAwayAndBringsItBack() throws SQLException {
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();

        stage.users.put(user("u-1", "c-1", "ADMIN"));
        stage.deliver();
        assertThat(stage.globalDoctors()).isEmpty();
        assertThat(stage.clinicDoctors()).isEmpty();
        assertThat(stage.evidence()).containsExactly("a-1 u-1 c-2");
        assertThat(stage.disposition("u-1")).isEqualTo("EXCLUDED NOT_A_DOCTOR");

        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
        assertThat(stage.list("select distinct revision || ' ' || (digest is not null) from live.publication"))
                .containsExactly("3 true");
    }

    @Test
    void aDoctorWhoMovesKeepsTheOldClinicByEvidenceAndUnderTheSameId() throws SQLException {
        stage.appointments.put(appointment("a-1", "c-1", "u-1"));
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        stage.users.put(doctor("u-1", "c-2"));
        stage.deliver();

        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 INFERRED", "u-1 c-2 REGISTERED");
        assertThat(stage.list("select id from live.clinic_doctors where clinic_id = 'c-1'"))
                .containsExactly(DoctorIds.clinicDoctor("u-1", "c-1").value().toString());
    }

    @Test
    void aDoctorWhoMovesLeavesTheOldClinicWithoutEvidence() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        stage.users.put(doctor("u-1", "c-2"));
        stage.deliver();

        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-2 REGISTERED");
        assertThat(tombstones())
                .containsExactly(DoctorIds.clinicDoctor("u-1", "c-1").value().toString());
    }

    @Test
    void aDeletedUserTakesAllAlong() throws SQLException {
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        stage.users.delete("u-1");
        stage.deliver();

        assertThat(stage.globalDoctors()).isEmpty();
        assertThat(stage.clinicDoctors()).isEmpty();
        assertThat(stage.disposition("u-1")).isEqualTo("GONE");
        assertThat(tombstones()).hasSize(3);
    }

    @Test
    void anUnreadableUserIsNoDoctorUntilMended() throws SQLException {
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        stage.users.putUnreadable("u-1");
        stage.deliver();
        assertThat(stage.disposition("u-1")).isEqualTo("QUARANTINED COLUMN_MISSING");
        assertThat(stage.globalDoctors()).isEmpty();

        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
    }

    @Test
    void aNameThatChangesIsPublishedForEveryClinic() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        stage.users.put(with(doctor("u-1", "c-1"), "name", "Another Name"));
        stage.deliver();

        assertThat(stage.list("select revision from live.publication")).containsExactly("2", "2", "2");
    }

    private List<String> tombstones() {
        return stage.emitted().stream()
                .filter(message -> message.content().length == 0)
                .map(message -> message.prefix().split(":", 6)[5])
                .toList();
    }
}
