package dev.graft.patient.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.patient.decision.PatientIds;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Patients and persons on real PostgreSQL. */
class PatientMigrationIT {

    private static final String PERSONS = "select count(*) from live.global_patients";

    private PatientStage stage;

    @BeforeEach
    void open() throws SQLException {
        stage = new PatientStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void oneWhoAttendsTwoClinicsIsOnePersonWithTwoRecords() throws SQLException {
        stage.put("p-1", "clinic_id", "c-1", "phone", "+374 77 000 101")
                .put("p-2", "clinic_id", "c-2", "phone", "077000101")
                .deliver();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-1");
        assertThat(stage.ask(PERSONS)).isEqualTo("1");
        assertThat(stage.emitted())
                .containsExactly(
                        "graft.global-patient.v1 created", "graft.patient.v1 created", "graft.patient.v1 created");
    }

    @Test
    void aBirthDateAndANameAreNoMatch() throws SQLException {
        stage.put("p-1", "name", "Ani Made-Up", "date_of_birth", "1990-05-17")
                .put("p-2", "name", "Ani Made-Up", "date_of_birth", "1990-05-17")
                .deliver();
        assertThat(stage.ask(PERSONS)).isEqualTo("2");
    }

    @Test
    void aChangeOfPhoneRegroupsAndTheOldIdBecomesAnAlias() throws SQLException {
        stage.put("p-1", "phone", "077000101").put("p-2", "phone", "077000102").deliver();
        stage.emitted();
        stage.put("p-2", "phone", "077000101").deliver();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-1");
        assertThat(stage.ask("select person_id from control.person_aliases where alias_id = '%s'"
                        .formatted(PatientIds.personFoundedBy("p-2").value())))
                .isEqualTo(PatientIds.personFoundedBy("p-1").value().toString());
        assertThat(stage.emitted()).containsExactly("graft.global-patient.v1 deleted", "graft.patient.v1 updated");
    }

    @Test
    void apartAgainTheLiveIdBeatsTheAlias() throws SQLException {
        stage.put("p-1", "phone", "077000101").put("p-2", "phone", "077000101").deliver();
        stage.put("p-2", "phone", "077000102").deliver();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-2");
        assertThat(stage.founderOf("p-1")).isEqualTo("p-1");
        assertThat(stage.ask("select count(*) from control.person_aliases")).isEqualTo("0");
    }

    @Test
    void whenTheFounderLeavesTheOthersStayTogether() throws SQLException {
        stage.put("p-1", "phone", "077000101")
                .put("p-2", "phone", "077000101", "email", "ani@posta.am")
                .put("p-3", "email", "ani@posta.am")
                .deliver();
        stage.delete("p-1").deliver();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-2");
        assertThat(stage.founderOf("p-3")).isEqualTo("p-2");
        assertThat(stage.ask(PERSONS)).isEqualTo("1");
        assertThat(stage.ask("select person_id from control.person_aliases"))
                .isEqualTo(PatientIds.personFoundedBy("p-2").value().toString());
    }

    @Test
    void whenTheOneBetweenLeavesTheOthersPart() throws SQLException {
        stage.put("p-1", "phone", "077000101")
                .put("p-2", "phone", "077000101", "email", "ani@posta.am")
                .put("p-3", "email", "ani@posta.am")
                .deliver();
        stage.delete("p-2").deliver();
        assertThat(stage.founderOf("p-1")).isEqualTo("p-1");
        assertThat(stage.founderOf("p-3")).isEqualTo("p-3");
    }

    @Test
    void theTwentySixthRecordDissolvesThePersonAndItsDeleteJoinsThemAgain() throws SQLException {
        for (int i = 1; i <= 25; i++) {
            stage.put("p-" + i, "phone", "077000101");
        }
        stage.deliver();
        assertThat(stage.ask(PERSONS)).isEqualTo("1");
        stage.put("p-26", "phone", "077000101").deliver();
        assertThat(stage.ask(PERSONS)).isEqualTo("26");
        stage.delete("p-26").deliver();
        assertThat(stage.ask(PERSONS)).isEqualTo("1");
    }

    @Test
    void anEarlierRecordThatArrivesLateFoundsThePerson() throws SQLException {
        stage.put("p-1", "phone", "077000101", "created_at", "2024-05-01T00:00:00Z")
                .deliver();
        stage.put("p-2", "phone", "077000101", "created_at", "2023-05-01T00:00:00Z")
                .deliver();
        assertThat(stage.founderOf("p-1")).isEqualTo("p-2");
    }

    @Test
    void whatTheFoundersClinicCorrectsThePersonShows() throws SQLException {
        stage.put("p-1", "phone", "077000101", "name", "Ani")
                .put("p-2", "phone", "077000101", "name", "Anni")
                .deliver();
        stage.emitted();
        stage.put("p-1", "phone", "077000101", "name", "Anahit").deliver();
        assertThat(stage.ask("select name from live.global_patients")).isEqualTo("Anahit");
        assertThat(stage.emitted()).containsExactly("graft.global-patient.v1 updated", "graft.patient.v1 updated");
    }

    @Test
    void aReplayHealsWhatIsMissingAndPublishesNothing() throws SQLException {
        stage.put("p-1", "phone", "077000101")
                .put("p-2", "phone", "077000101")
                .put("p-3")
                .deliver();
        stage.emitted();
        stage.sql("delete from live.clinic_patients where legacy_id <> 'p-2'");
        stage.sql("delete from live.global_patients");
        stage.replay();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-1");
        assertThat(stage.ask("select count(*) from live.clinic_patients")).isEqualTo("3");
        assertThat(stage.emitted()).isEmpty();
    }

    @Test
    void aStatusNobodyKnowsKeepsItsText() throws SQLException {
        stage.put("p-1", "status", "vip").deliver();
        assertThat(stage.ask("select status || ' ' || status_text from live.clinic_patients"))
                .isEqualTo("UNKNOWN vip");
    }

    @Test
    void aRowThatCannotBeReadLeavesTheModelAndThePerson() throws SQLException {
        stage.put("p-1", "phone", "077000101").put("p-2", "phone", "077000101").deliver();
        stage.put("p-1", "phone", "077000101", "date_of_birth", "infinity").deliver();
        assertThat(stage.founderOf("p-2")).isEqualTo("p-2");
        assertThat(stage.ask("select disposition || ' ' || reason from live.ledger where legacy_key = 'p-1'"))
                .isEqualTo("QUARANTINED COLUMN_UNREADABLE");
    }
}
