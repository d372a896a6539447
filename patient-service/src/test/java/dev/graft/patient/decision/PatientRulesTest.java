package dev.graft.patient.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Fault;
import dev.graft.cdc.Flag;
import dev.graft.cdc.SelectedClinics;
import dev.graft.patient.legacy.LegacyGender;
import dev.graft.patient.legacy.LegacyPatient;
import dev.graft.patient.legacy.LegacyStatus;
import dev.graft.patient.model.Identifiers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatientRulesTest {

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("a patient of a selected clinic", row("c-1"), true, Disposition.migrated("c-1")),
                arguments(
                        "a patient without a clinic",
                        row(null),
                        true,
                        Disposition.migrated(null, Stream.of(Flag.NO_CLINIC))),
                arguments(
                        "a status that nobody knows is flagged before the missing clinic",
                        row(null, LegacyGender.UNKNOWN, LegacyStatus.UNKNOWN),
                        true,
                        Disposition.migrated(null, Stream.of(Flag.STATUS_UNKNOWN))),
                arguments(
                        "and so is a gender",
                        row("c-1", LegacyGender.UNKNOWN, LegacyStatus.GUEST),
                        true,
                        Disposition.migrated("c-1", Stream.of(Flag.GENDER_UNKNOWN))),
                arguments(
                        "a patient of another clinic",
                        row("c-2"),
                        false,
                        Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, "c-2")),
                arguments("a deleted patient", new Change.Delete<LegacyPatient>(), false, Disposition.gone()),
                arguments(
                        "a row that cannot be read",
                        new Change.Unreadable<LegacyPatient>(new Fault(Fault.Code.COLUMN_UNREADABLE, "date_of_birth")),
                        false,
                        new Disposition(Disposition.Kind.QUARANTINED, "COLUMN_UNREADABLE", null)));
    }

    @ParameterizedTest(name = "{0} → {3}")
    @MethodSource("changes")
    void everyRowHasOneDisposition(String why, Change<LegacyPatient> change, boolean kept, Disposition expected) {
        PatientOutcome outcome = PatientRules.decide("p-1", change, SelectedClinics.parse("c-1"), "AM");
        assertThat(outcome.legacyId()).isEqualTo("p-1");
        assertThat(outcome.disposition()).isEqualTo(expected);
        assertThat(outcome instanceof PatientOutcome.Keep).isEqualTo(kept);
    }

    @Test
    void aKeptPatientFoundsAPersonUntilGroupingSaysOtherwise() {
        assertThat(PatientRules.decide("p-1", row("c-1"), SelectedClinics.parse("all"), "AM"))
                .isInstanceOfSatisfying(PatientOutcome.Keep.class, keep -> {
                    assertThat(keep.patient().person()).isEqualTo(PatientIds.personFoundedBy("p-1"));
                    assertThat(keep.patient().identifiers()).isEqualTo(new Identifiers("+37477000101", "ani@posta.am"));
                });
    }

    private static Change<LegacyPatient> row(@Nullable String clinicId) {
        return row(clinicId, LegacyGender.FEMALE, LegacyStatus.GUEST);
    }

    private static Change<LegacyPatient> row(@Nullable String clinicId, LegacyGender gender, LegacyStatus status) {
        return new Change.Upsert<>(new LegacyPatient(
                "p-1",
                clinicId,
                "Ani Made-Up",
                "077 000 101",
                "Ani@posta.am",
                null,
                null,
                gender,
                gender == LegacyGender.UNKNOWN ? "x" : null,
                null,
                status,
                status == LegacyStatus.UNKNOWN ? "vip" : null,
                null,
                null));
    }
}
