package dev.graft.doctor.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Fault;
import dev.graft.cdc.Flag;
import dev.graft.cdc.SelectedClinics;
import dev.graft.doctor.legacy.LegacyUser;
import dev.graft.doctor.legacy.UserRole;
import dev.graft.doctor.legacy.UserStatus;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DoctorRulesTest {

    private static final Scope ALL = new Scope(SelectedClinics.parse("all"), true);
    private static final Scope NO_INFERENCE = new Scope(SelectedClinics.parse("all"), false);
    private static final Scope ONLY_C1 = new Scope(SelectedClinics.parse("c-1"), true);

    private static final Disposition IN_C1 = Disposition.migrated("c-1");

    static Stream<Arguments> doctors() {
        return Stream.of(
                arguments("registered, nothing else known", "c-1", Set.of(), ALL, IN_C1, "c-1 REGISTERED"),
                arguments(
                        "works where appointments are",
                        "c-1",
                        Set.of("c-2"),
                        ALL,
                        IN_C1,
                        "c-1 REGISTERED, c-2 INFERRED"),
                arguments("appointments at home say nothing new", "c-1", Set.of("c-1"), ALL, IN_C1, "c-1 REGISTERED"),
                arguments(
                        "in clinic after clinic",
                        "c-1",
                        Set.of("c-3", "c-2"),
                        ALL,
                        IN_C1,
                        "c-1 REGISTERED, c-2 INFERRED, c-3 INFERRED"),
                arguments(
                        "no clinic, no evidence",
                        null,
                        Set.of(),
                        ALL,
                        Disposition.migrated(null, Stream.of(Flag.NO_CLINIC)),
                        ""),
                arguments(
                        "no clinic, but appointments",
                        null,
                        Set.of("c-2"),
                        ALL,
                        Disposition.migrated(null, Stream.of(Flag.NO_CLINIC)),
                        "c-2 INFERRED"),
                arguments("inference is off", "c-1", Set.of("c-1", "c-2"), NO_INFERENCE, IN_C1, "c-1 REGISTERED"),
                arguments(
                        "inference is off, no clinic",
                        null,
                        Set.of("c-2"),
                        NO_INFERENCE,
                        Disposition.migrated(null, Stream.of(Flag.NO_CLINIC)),
                        ""),
                arguments(
                        "evidence elsewhere does not count yet",
                        "c-1",
                        Set.of("c-1", "c-2"),
                        ONLY_C1,
                        IN_C1,
                        "c-1 REGISTERED"),
                arguments(
                        "no clinic belongs to every selection",
                        null,
                        Set.of("c-1", "c-2"),
                        ONLY_C1,
                        Disposition.migrated(null, Stream.of(Flag.NO_CLINIC)),
                        "c-1 INFERRED"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doctors")
    void aDoctorWorksWhere(
            String why,
            @Nullable String clinic,
            Set<String> evidence,
            Scope scope,
            Disposition disposition,
            String works) {
        DoctorOutcome outcome = DoctorRules.decide("u-1", upsert(clinic, UserRole.DOCTOR), evidence, scope);

        assertThat(outcome).isInstanceOfSatisfying(DoctorOutcome.Doctor.class, doctor -> {
            assertThat(doctor.disposition()).isEqualTo(disposition);
            assertThat(works(doctor)).isEqualTo(works);
            assertThat(doctor.doctor().id()).isEqualTo(DoctorIds.globalDoctor("u-1"));
        });
    }

    static Stream<Arguments> others() {
        Fault fault = new Fault(Fault.Code.COLUMN_UNREADABLE, "created_at");
        return Stream.of(
                arguments(
                        "another role",
                        upsert("c-1", UserRole.OTHER),
                        ALL,
                        Disposition.excluded(Exclusion.NOT_A_DOCTOR, "c-1")),
                arguments(
                        "another role without a clinic",
                        upsert(null, UserRole.OTHER),
                        ALL,
                        Disposition.excluded(Exclusion.NOT_A_DOCTOR, null)),
                arguments(
                        "a role that nobody knows is shown as such",
                        upsert("c-1", UserRole.UNKNOWN),
                        ALL,
                        Disposition.excluded(Exclusion.ROLE_UNKNOWN, "c-1")),
                arguments(
                        "the role comes before the clinic",
                        upsert("c-2", UserRole.OTHER),
                        ONLY_C1,
                        Disposition.excluded(Exclusion.NOT_A_DOCTOR, "c-2")),
                arguments(
                        "the clinic's turn has not come",
                        upsert("c-2", UserRole.DOCTOR),
                        ONLY_C1,
                        Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, "c-2")),
                arguments("deleted", new Change.Delete<LegacyUser>(), ALL, Disposition.gone()),
                arguments("unreadable", new Change.Unreadable<LegacyUser>(fault), ALL, Disposition.quarantined(fault)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void nobodyElseIsADoctorWhateverAppointmentsSay(
            String why, Change<LegacyUser> change, Scope scope, Disposition disposition) {
        assertThat(DoctorRules.decide("u-1", change, Set.of("c-1"), scope))
                .isEqualTo(new DoctorOutcome.NoDoctor("u-1", disposition));
    }

    @ParameterizedTest
    @EnumSource(UserStatus.class)
    void onlyAnActiveAccountMakesAnActiveDoctor(UserStatus status) {
        Change<LegacyUser> change = new Change.Upsert<>(user("c-1", UserRole.DOCTOR, status));
        DoctorOutcome.Doctor doctor = (DoctorOutcome.Doctor) DoctorRules.decide("u-1", change, Set.of("c-2"), ALL);

        assertThat(doctor.doctor().account().status().name()).isEqualTo(status.name());
        assertThat(doctor.disposition().reason()).isEqualTo(status == UserStatus.UNKNOWN ? "STATUS_UNKNOWN" : null);
        assertThat(doctor.clinicDoctors())
                .hasSize(2)
                .allMatch(clinicDoctor -> clinicDoctor.active() == (status == UserStatus.ACTIVE));
    }

    @Test
    void anInferredRecordIsTheSameOneThatRegistrationMakes() {
        DoctorOutcome.Doctor before =
                (DoctorOutcome.Doctor) DoctorRules.decide("u-1", upsert("c-1", UserRole.DOCTOR), Set.of("c-2"), ALL);
        DoctorOutcome.Doctor after =
                (DoctorOutcome.Doctor) DoctorRules.decide("u-1", upsert("c-2", UserRole.DOCTOR), Set.of("c-1"), ALL);

        assertThat(works(after)).isEqualTo("c-2 REGISTERED, c-1 INFERRED");
        assertThat(after.clinicDoctors())
                .extracting(clinicDoctor -> clinicDoctor.id())
                .containsExactlyInAnyOrderElementsOf(before.clinicDoctors().stream()
                        .map(clinicDoctor -> clinicDoctor.id())
                        .toList());
    }

    @Test
    void whatIsPersonalPrintsItselfHidden() {
        Change.Upsert<LegacyUser> change = new Change.Upsert<>(user("c-1", UserRole.DOCTOR, UserStatus.ACTIVE));
        DoctorOutcome.Doctor doctor = (DoctorOutcome.Doctor) DoctorRules.decide("u-1", change, Set.of("c-2"), ALL);

        assertThat(List.of(
                        change,
                        change.row(),
                        doctor,
                        doctor.doctor().profile(),
                        doctor.doctor().practice()))
                .map(Object::toString)
                .noneMatch(text -> text.contains("Test Doctor") || text.contains("L-1"));
    }

    private static String works(DoctorOutcome.Doctor doctor) {
        List<String> clinics = doctor.clinicDoctors().stream()
                .map(clinicDoctor -> clinicDoctor.clinicId() + " " + clinicDoctor.origin())
                .toList();
        return String.join(", ", clinics);
    }

    private static Change<LegacyUser> upsert(@Nullable String clinic, UserRole role) {
        return new Change.Upsert<>(user(clinic, role, UserStatus.ACTIVE));
    }

    private static LegacyUser user(@Nullable String clinic, UserRole role, UserStatus status) {
        return new LegacyUser(
                "u-1", clinic, "Test Doctor", null, null, role, "Cardiology", "L-1", 9, null, status, null, null, null);
    }
}
