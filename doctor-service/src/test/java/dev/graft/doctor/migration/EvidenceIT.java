package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static dev.graft.doctor.migration.LegacyRows.user;
import static dev.graft.doctor.migration.LegacyRows.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What appointments say of where a doctor works, on real PostgreSQL. */
class EvidenceIT {

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
    void anAppointmentThatArrivesFirstWaitsForItsDoctor() throws SQLException {
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        assertThat(stage.clinicDoctors()).isEmpty();

        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
    }

    @Test
    void anAppointmentThatArrivesLaterFindsItsDoctor() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.deliver();
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();

        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-2 INFERRED");
    }

    @Test
    void whatIsInferredOfADoctorWithoutAClinicSaysAllThatTheirRowSays() throws SQLException {
        stage.users.put(with(doctor("u-1", null), "status", "SUSPENDED"));
        stage.deliver();
        assertThat(stage.disposition("u-1")).isEqualTo("MIGRATED NO_CLINIC");

        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        assertThat(stage.list("""
                        select concat_ws(' ', clinic_id, specialization, license_number, experience_years, active, origin)
                        from live.clinic_doctors
                        """)).containsExactly("c-2 Cardiology AM-u-1 9 f INFERRED");
    }

    @Test
    void appointmentsOfOneWhoIsNoDoctorAreKeptAndSayNothingYet() throws SQLException {
        stage.users.put(user("u-1", "c-1", "ASSISTANT"));
        stage.deliver();
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();

        assertThat(stage.evidence()).containsExactly("a-1 u-1 c-2");
        assertThat(stage.clinicDoctors()).isEmpty();
        assertThat(stage.published()).isZero();
    }

    @Test
    void evidenceIsASetNotACounter() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        stage.appointments.put(with(appointment("a-1", "c-2", "u-1"), "notes", "Again"));
        stage.appointments.redeliver(2);
        stage.deliver();
        assertThat(stage.evidence()).hasSize(1);

        stage.appointments.delete("a-1");
        stage.deliver();
        assertThat(stage.evidence()).isEmpty();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED");
    }

    @Test
    void aClinicIsLeftWithTheLastOfItsAppointments() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.appointments.put(appointment("a-2", "c-2", "u-1"));
        stage.deliver();
        stage.appointments.delete("a-1");
        stage.deliver();
        assertThat(stage.clinicDoctors()).contains("u-1 c-2 INFERRED");

        stage.appointments.putUnreadable("a-2");
        stage.deliver();
        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED");
    }

    @Test
    void anAppointmentThatChangesHandsMovesTheEvidence() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.users.put(doctor("u-2", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-1"));
        stage.deliver();
        stage.appointments.put(appointment("a-1", "c-3", "u-2"));
        stage.deliver();

        assertThat(stage.clinicDoctors())
                .containsExactly("u-1 c-1 REGISTERED", "u-2 c-1 REGISTERED", "u-2 c-3 INFERRED");
    }

    @Test
    void aReferenceThatNoIndexTakesHoldsNobodyUp() throws SQLException {
        stage.users.put(doctor("u-1", "c-1"));
        stage.appointments.put(appointment("a-1", "c-2", "u-" + "1".repeat(3000)));
        stage.appointments.put(appointment("a-2", "c-3", "u-1"));
        stage.deliver();

        assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED", "u-1 c-3 INFERRED");
        assertThat(stage.list("select legacy_key from live.quarantine")).containsExactly("a-1");
    }
}
