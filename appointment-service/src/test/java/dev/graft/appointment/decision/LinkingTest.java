package dev.graft.appointment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.ClinicDoctorId;
import dev.graft.appointment.model.ClinicPatientId;
import dev.graft.appointment.model.DoctorReference;
import dev.graft.appointment.model.GlobalDoctorId;
import dev.graft.appointment.model.GlobalPatientId;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.PatientReference;
import dev.graft.appointment.model.Visit;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.StableId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the row names no clinic                   |     | u-1 | p-1 | c-1     | c-1     | NO_CLINIC
            and nothing else either                   |     |     |     |         |         | NO_CLINIC
            the row names no doctor                   | c-1 |     | p-1 |         | c-1     | NO_DOCTOR
            nor a patient                             | c-1 |     |     |         |         | NO_DOCTOR
            the row names no patient                  | c-1 | u-1 |     | c-1     |         | NO_PATIENT
            nor a doctor that anybody knows           | c-1 | u-1 |     |         |         | NO_PATIENT
            nobody knows the doctor                   | c-1 | u-1 | p-1 |         | c-1     | DOCTOR_AWAITED
            nor the patient                           | c-1 | u-1 | p-1 |         |         | DOCTOR_AWAITED
            the doctor works elsewhere only           | c-1 | u-1 | p-1 | c-2 c-3 | c-1     | DOCTOR_NOT_IN_CLINIC
            and the patient is of elsewhere too       | c-1 | u-1 | p-1 | c-2     | c-2     | DOCTOR_NOT_IN_CLINIC
            nobody knows the patient                  | c-1 | u-1 | p-1 | c-1     |         | PATIENT_AWAITED
            the patient is one of another clinic      | c-1 | u-1 | p-1 | c-1     | c-2     | CLINIC_MISMATCH
            the patient is one of no clinic           | c-1 | u-1 | p-1 | c-1     | none    | CLINIC_MISMATCH
            """)
    void parksForTheFirstReasonThatHolds(
            String why,
            @Nullable String clinic,
            @Nullable String doctor,
            @Nullable String patient,
            @Nullable String doctorIn,
            @Nullable String patientOf,
            ParkingReason expected) {
        Link link = Linking.decide(new Parties(clinic, doctor, patient), doctors(doctorIn), patients(patientOf));

        assertThat(link).isEqualTo(new Link.Parked(expected));
        assertThat(Linking.disposition(link, booking(clinic, 30, AppointmentStatus.PENDING)))
                .isEqualTo(Disposition.parked(expected.name(), clinic));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both are of this clinic                   | c-1         | c-1
            the doctor works in two others as well    | c-2 c-1 c-3 | c-1
            the patient's key stands for two records  | c-1         | c-2 c-1
            """)
    void linksToTheRecordsOfItsOwnClinic(String why, String doctorIn, String patientOf) {
        Link link = Linking.decide(new Parties("c-1", "u-1", "p-1"), doctors(doctorIn), patients(patientOf));

        assertThat(link)
                .isEqualTo(new Link.Linked(
                        new ClinicDoctorId(StableId.of("doctor", "c-1")),
                        new ClinicPatientId(StableId.of("patient", "c-1")),
                        new GlobalDoctorId(StableId.of("u-1")),
                        new GlobalPatientId(StableId.of("person"))));
        assertThat(Linking.disposition(link, booking("c-1", 30, AppointmentStatus.PENDING)))
                .isEqualTo(Disposition.migrated("c-1"));
    }

    @ParameterizedTest(name = "{0} → {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            nothing is remarkable                  | 30   | PENDING | none
            it takes no time                       | 0    | PENDING | none
            nobody said how long it takes          | none | PENDING | none
            it is over before it begins            | -1   | PENDING | ENDS_BEFORE_START
            nobody knows its status                | 30   | UNKNOWN | STATUS_UNKNOWN
            both: the status is what can be mended | -1   | UNKNOWN | STATUS_UNKNOWN
            """)
    void whatIsRemarkableOfALinkedAppointmentIsFlagged(
            String why, @Nullable Integer minutes, AppointmentStatus status, @Nullable String reason) {
        Link link = Linking.decide(new Parties("c-1", "u-1", "p-1"), doctors("c-1"), patients("c-1"));

        assertThat(Linking.disposition(link, booking("c-1", minutes, status)))
                .isEqualTo(new Disposition(Disposition.Kind.MIGRATED, reason, "c-1"));
    }

    private static Booking booking(@Nullable String clinic, @Nullable Integer minutes, AppointmentStatus status) {
        return new Booking(
                AppointmentIds.appointment("a-1"),
                "a-1",
                new Parties(clinic, "u-1", "p-1"),
                new Visit(null, minutes, status, null, null, null, null, null, null));
    }

    @Test
    void anAppointmentIsNeverLinkedAcrossClinics() {
        for (String clinic : List.of("c-1", "c-2", "c-3")) {
            Link link = Linking.decide(new Parties(clinic, "u-1", "p-1"), doctors("c-1 c-2"), patients("c-2 c-3"));
            assertThat(link instanceof Link.Linked).as(clinic).isEqualTo(clinic.equals("c-2"));
        }
    }

    private static List<DoctorReference> doctors(@Nullable String clinics) {
        return clinics(clinics)
                .map(clinic -> new DoctorReference(
                        new ClinicDoctorId(StableId.of("doctor", clinic)),
                        "u-1",
                        clinic,
                        new GlobalDoctorId(StableId.of("u-1"))))
                .toList();
    }

    private static List<PatientReference> patients(@Nullable String clinics) {
        return clinics(clinics)
                .map(clinic -> new PatientReference(
                        new ClinicPatientId(StableId.of("patient", clinic)),
                        "p-1",
                        clinic.equals("none") ? null : clinic,
                        new GlobalPatientId(StableId.of("person"))))
                .toList();
    }

    private static Stream<String> clinics(@Nullable String clinics) {
        return clinics == null ? Stream.empty() : Arrays.stream(clinics.split(" "));
    }
}
