package dev.graft.doctor.migration;

import static dev.graft.doctor.migration.LegacyRows.appointment;
import static dev.graft.doctor.migration.LegacyRows.doctor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.SelectedClinics;
import dev.graft.doctor.decision.Scope;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What an operator leaves out, on real PostgreSQL. */
class ScopeIT {

    @Test
    void nothingOfADoctorExistsWhoseClinicIsNotSelected() throws SQLException {
        try (DoctorStage stage = new DoctorStage(new Scope(SelectedClinics.parse("c-1"), true))) {
            stage.users.put(doctor("u-1", "c-2"));
            stage.appointments.put(appointment("a-1", "c-1", "u-1"));
            stage.deliver();

            assertThat(stage.globalDoctors()).isEmpty();
            assertThat(stage.clinicDoctors()).isEmpty();
            assertThat(stage.disposition("u-1")).isEqualTo("EXCLUDED CLINIC_NOT_SELECTED");
        }
    }

    @Test
    void evidenceOfAClinicThatIsNotSelectedIsKeptForLater() throws SQLException {
        try (DoctorStage stage = new DoctorStage(new Scope(SelectedClinics.parse("c-1"), true))) {
            stage.users.put(doctor("u-1", "c-1"));
            stage.appointments.put(appointment("a-1", "c-2", "u-1"));
            stage.deliver();

            assertThat(stage.evidence()).containsExactly("a-1 u-1 c-2");
            assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED");
        }
    }

    @Test
    void withoutInferenceEvidenceIsKeptAndMakesNobodyWork() throws SQLException {
        try (DoctorStage stage = new DoctorStage(new Scope(SelectedClinics.parse("all"), false))) {
            stage.users.put(doctor("u-1", "c-1"));
            stage.appointments.put(appointment("a-1", "c-2", "u-1"));
            stage.deliver();
            stage.appointments.put(appointment("a-2", "c-3", "u-1"));
            stage.deliver();

            assertThat(stage.evidence()).hasSize(2);
            assertThat(stage.clinicDoctors()).containsExactly("u-1 c-1 REGISTERED");
        }
    }
}
