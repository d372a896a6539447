package dev.graft.appointment.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppointmentMigrationIT {

    private final Stage stage;

    AppointmentMigrationIT() throws SQLException {
        stage = new Stage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anAppointmentThatArrivesFirstIsLinkedTheMomentItCanBe() throws SQLException {
        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_AWAITED");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("PARKED DOCTOR_AWAITED c-1");

        stage.doctor("u-1", "c-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("PATIENT_AWAITED");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("PARKED PATIENT_AWAITED c-1");
        assertThat(stage.emitted("a-1")).isEmpty();

        stage.patient("p-1", "c-1", "p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("linked");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("MIGRATED c-1");
        assertThat(stage.emitted("a-1")).containsExactly("created 1");
    }

    @Test
    void anAppointmentThatArrivesLastIsLinkedAtOnceToBothOfItsClinic() throws SQLException {
        stage.doctor("u-1", "c-1");
        stage.doctor("u-1", "c-2");
        stage.patient("p-1", "c-2", "p-1");
        stage.run();
        stage.appointment("a-1", "c-2", "u-1", "p-1");
        stage.run();

        assertThat(stage.emitted("a-1")).containsExactly("created 1");
        assertThat(links("a-1"))
                .isEqualTo("%s %s %s %s"
                        .formatted(
                                Stage.doctorId("u-1", "c-2"),
                                Stage.patientId("p-1"),
                                Stage.globalDoctorId("u-1"),
                                Stage.personId("p-1")));
    }

    @Test
    void allOfOneBatchFindEachOther() throws SQLException {
        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.patient("p-1", "c-1", "p-1");
        stage.doctor("u-1", "c-1");
        stage.clinic("c-1", "Masis Clinic");
        stage.run();

        assertThat(stage.link("a-1")).isEqualTo("linked");
        assertThat(stage.emitted("a-1")).containsExactly("created 1");
    }

    @Test
    void aDoctorWhoGoesAwayUnlinksAndOneWhoComesBackLinksUnderTheNextRevision() throws SQLException {
        linked();
        stage.doctorGone("u-1", "c-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_AWAITED");
        assertThat(links("a-1")).isEmpty();
        assertThat(stage.emitted("a-1")).containsExactly("deleted 2");

        stage.doctor("u-1", "c-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("linked");
        assertThat(stage.emitted("a-1")).containsExactly("created 3");
    }

    @Test
    void aPatientWhoGoesAwayUnlinks() throws SQLException {
        linked();
        stage.patientGone("p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("PATIENT_AWAITED");
        assertThat(stage.emitted("a-1")).containsExactly("deleted 2");
    }

    @Test
    void aRegroupedPatientChangesThePersonAndIsPublished() throws SQLException {
        linked();
        stage.patient("p-1", "c-1", "p-0");
        stage.run();
        assertThat(links("a-1")).endsWith(Stage.personId("p-0").toString());
        assertThat(stage.emitted("a-1")).containsExactly("updated 2");
    }

    @Test
    void aReferenceInWhichOnlyANameChangedTouchesNothing() throws SQLException {
        linked();
        plantAFault("a-1");
        stage.doctor("u-1", "c-1", "Neurology");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("NO_CLINIC");
    }

    @Test
    void aPatientOfAnotherClinicIsNobodyHere() throws SQLException {
        stage.doctor("u-1", "c-1");
        stage.patient("p-1", "c-2", "p-1");
        stage.patient("p-2", null, "p-2");
        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.appointment("a-2", "c-1", "u-1", "p-2");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("CLINIC_MISMATCH");
        assertThat(stage.link("a-2")).isEqualTo("CLINIC_MISMATCH");

        stage.patient("p-1", "c-1", "p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("linked");
    }

    @Test
    void aDoctorOfOtherClinicsIsAwaitedInThisOne() throws SQLException {
        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.patient("p-1", "c-1", "p-1");
        stage.doctor("u-1", "c-2");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_NOT_IN_CLINIC");

        stage.doctor("u-1", "c-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("linked");

        stage.doctorGone("u-1", "c-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_NOT_IN_CLINIC");
    }

    @Test
    void aDoctorWhoIsKnownAlreadyConcernsOnlyTheClinicHeComesTo() throws SQLException {
        linked();
        stage.appointment("a-2", "c-2", "u-1", "p-2");
        stage.patient("p-2", "c-2", "p-2");
        stage.run();
        plantAFault("a-1");

        stage.doctor("u-1", "c-2");
        stage.run();
        assertThat(stage.link("a-2")).isEqualTo("linked");
        assertThat(stage.link("a-1")).isEqualTo("NO_CLINIC");
    }

    @Test
    void anAppointmentThatChangesItsDoctorFollowsHim() throws SQLException {
        linked();
        stage.appointment("a-1", "c-1", "u-2", "p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_AWAITED");
        assertThat(stage.emitted("a-1")).containsExactly("deleted 2");

        stage.doctor("u-2", "c-1");
        stage.run();
        assertThat(links("a-1")).startsWith(Stage.doctorId("u-2", "c-1").toString());
        assertThat(stage.emitted("a-1")).containsExactly("created 3");
    }

    @Test
    void aDeletedAppointmentIsGoneAndALateReplayCannotUndoIt() throws SQLException {
        linked();
        stage.appointments.change("a-1", null);
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("no row");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("GONE c-1");
        assertThat(stage.emitted("a-1")).containsExactly("deleted 2");

        stage.rewind();
        stage.runOneByOne();
        assertThat(stage.link("a-1")).isEqualTo("no row");
        assertThat(stage.emitted()).isEmpty();
    }

    @Test
    void aReplayOfEverythingPublishesNothing() throws SQLException {
        linked();
        stage.appointment("a-2", "c-1", "u-9", "p-1");
        stage.appointment("a-1", "c-1", "u-2", "p-1");
        stage.clinic("c-1", "Masis Clinic");
        stage.doctor("u-2", "c-1");
        stage.patient("p-1", "c-1", "p-0");
        stage.doctorGone("u-1", "c-1");
        stage.run();
        stage.emitted();
        String before = everything();

        stage.rewind();
        stage.runOneByOne();
        assertThat(stage.emitted()).isEmpty();
        assertThat(everything()).isEqualTo(before);

        stage.rewind();
        stage.run();
        assertThat(stage.emitted()).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aReplayHealsWhatIsMissing() throws SQLException {
        linked();
        stage.sql("delete from live.appointments");
        stage.sql("delete from live.patient_references");
        stage.rewind();
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("linked");
        assertThat(stage.emitted("a-1")).isEmpty();
    }

    @Test
    void clinicsAreKeptPublishedAndTakenAway() throws SQLException {
        stage.clinic("c-1", "Masis Clinic");
        stage.run();
        stage.clinic("c-1", "Ararat Clinic");
        stage.run();
        stage.clinics.change("c-1", null);
        stage.run();

        assertThat(stage.ask("select count(*) from live.clinics")).isEqualTo("0");
        assertThat(stage.disposition("clinics", "c-1")).isEqualTo("GONE c-1");
        assertThat(stage.emitted().stream().map(Stage::typeAndRevision))
                .containsExactly("created 1", "updated 2", "deleted 3");
    }

    @Test
    void aClinicThatIsNotSelectedStaysOutUntilItIsAndEverythingIsReplayed() throws SQLException {
        stage.select("c-2");
        stage.clinic("c-1", "Masis Clinic");
        linked();
        assertThat(stage.disposition("clinics", "c-1")).isEqualTo("EXCLUDED CLINIC_NOT_SELECTED c-1");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("EXCLUDED CLINIC_NOT_SELECTED c-1");
        assertThat(stage.link("a-1")).isEqualTo("no row");

        stage.select("c-1,c-2");
        stage.rewind();
        stage.run();
        assertThat(stage.disposition("clinics", "c-1")).isEqualTo("MIGRATED c-1");
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("MIGRATED c-1");
    }

    @Test
    void anUnreadableAppointmentIsTakenOutAndComesBackWithAReadableOne() throws SQLException {
        linked();
        stage.appointments.change("a-1", "{\"id\":\"a-1\"}");
        stage.run();
        assertThat(stage.disposition("appointments", "a-1")).isEqualTo("QUARANTINED COLUMN_MISSING");
        assertThat(stage.link("a-1")).isEqualTo("no row");
        assertThat(stage.emitted("a-1")).containsExactly("deleted 2");

        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.run();
        assertThat(stage.emitted("a-1")).containsExactly("created 3");
        assertThat(stage.ask("select count(*) from live.quarantine")).isEqualTo("0");
    }

    @Test
    void anUnreadableReferenceStopsNobodyAndCountsAsGone() throws SQLException {
        linked();
        stage.doctors.append("no id", "{}", Map.of());
        stage.doctors.state(Stage.doctorId("u-1", "c-1"), "\"clinicId\":null");
        stage.appointment("a-2", "c-1", "u-1", "p-1");
        stage.run();
        assertThat(stage.link("a-1")).isEqualTo("DOCTOR_AWAITED");
        assertThat(stage.link("a-2")).isEqualTo("DOCTOR_AWAITED");
        assertThat(stage.ask("select string_agg(code, ' ' order by code) from live.quarantine"))
                .isEqualTo("COLUMN_MISSING KEY_UNREADABLE");
    }

    @Test
    void twelveThousandAppointmentsOfOneDoctorAreRelinkedInChunks() throws SQLException {
        for (int i = 0; i < 12_000; i++) {
            stage.appointment("a-" + i, "c-1", "u-1", "p-" + i % 3);
        }
        for (int i = 0; i < 3; i++) {
            stage.patient("p-" + i, "c-1", "p-" + i);
        }
        stage.run();
        assertThat(stage.emitted()).isEmpty();

        stage.doctor("u-1", "c-1");
        stage.run();
        assertThat(stage.emitted()).hasSize(12_000);
        assertThat(counts()).isEqualTo("12000 12000 12000");

        stage.doctorGone("u-1", "c-1");
        stage.run();
        assertThat(stage.emitted().stream().map(Stage::typeAndRevision).distinct())
                .containsExactly("deleted 2");
        assertThat(counts()).isEqualTo("0 12000 0");
    }

    @Test
    void everyRowOfTheLedgerHasADisposition() throws SQLException {
        linked();
        assertThat(stage.ask("select count(*) from live.ledger where source_table in ('clinics', 'appointments') "
                        + "and disposition is null"))
                .isEqualTo("0");
    }

    /** Appointment a-1 of clinic c-1, linked to doctor u-1 and to patient p-1. */
    private void linked() throws SQLException {
        stage.doctor("u-1", "c-1");
        stage.patient("p-1", "c-1", "p-1");
        stage.appointment("a-1", "c-1", "u-1", "p-1");
        stage.run();
        stage.emitted();
    }

    /** A digest of all that the topics imply, revisions included. */
    private String everything() throws SQLException {
        return stage.ask("""
                select md5(string_agg(line, ' ' order by line))
                from (
                  select c::text as line from live.clinics c
                  union all select a::text from live.appointments a
                  union all select d::text from live.doctor_references d
                  union all select p::text from live.patient_references p
                  union all select l::text from live.ledger l
                  union all select p::text from live.publication p
                ) lines
                """);
    }

    /** Parks an appointment for no good reason: whoever decides anew for it would put that right. */
    private void plantAFault(String appointment) throws SQLException {
        stage.sql("update live.appointments set parked_for = 'NO_CLINIC', clinic_doctor_id = null, "
                + "clinic_patient_id = null, global_doctor_id = null, global_patient_id = null where legacy_id = '%s'"
                        .formatted(appointment));
    }

    private String links(String appointment) throws SQLException {
        return stage.ask("select concat_ws(' ', clinic_doctor_id, clinic_patient_id, global_doctor_id, "
                + "global_patient_id) from live.appointments where legacy_id = '%s'".formatted(appointment));
    }

    /** Linked appointments, distinct published entities, and migrated ledger lines. */
    private String counts() throws SQLException {
        return stage.ask("select concat_ws(' ', (select count(*) from live.appointments where parked_for is null), "
                + "(select count(*) from live.publication), "
                + "(select count(*) from live.ledger where disposition = 'MIGRATED'))");
    }
}
