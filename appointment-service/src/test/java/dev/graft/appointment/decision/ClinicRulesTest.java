package dev.graft.appointment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.appointment.legacy.LegacyClinic;
import dev.graft.appointment.model.Clinic;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Fault;
import dev.graft.cdc.SelectedClinics;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ClinicRulesTest {

    private static final Instant OPENED = Instant.parse("2019-01-02T05:00:00Z");
    private static final Fault FAULT = new Fault(Fault.Code.TEXT_NOT_STORABLE, "name");
    private static final LegacyClinic ROW =
            new LegacyClinic("Masis Clinic", "masis", "Yerevan", "Asia/Yerevan", OPENED, OPENED.plusSeconds(1));

    static Stream<Arguments> dropped() {
        return Stream.of(
                arguments("the row is deleted", "c-1", new Change.Delete<LegacyClinic>(), Disposition.gone()),
                arguments(
                        "nobody can read the row",
                        "c-1",
                        new Change.Unreadable<LegacyClinic>(FAULT),
                        Disposition.quarantined(FAULT)),
                arguments(
                        "it is not migrated yet, and is its own clinic",
                        "c-2",
                        new Change.Upsert<>(ROW),
                        Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, "c-2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dropped")
    void thereIsToBeNoClinic(String why, String key, Change<LegacyClinic> change, Disposition expected) {
        assertThat(ClinicRules.decide(key, change, SelectedClinics.parse("c-1")))
                .isEqualTo(new ClinicOutcome.Drop(expected));
    }

    @Test
    void theRowBecomesAClinic() {
        ClinicOutcome outcome = ClinicRules.decide("c-1", new Change.Upsert<>(ROW), SelectedClinics.parse("c-1"));

        assertThat(outcome)
                .isEqualTo(new ClinicOutcome.Keep(new Clinic(
                        AppointmentIds.clinic("c-1"),
                        "c-1",
                        "Masis Clinic",
                        "masis",
                        "Yerevan",
                        "Asia/Yerevan",
                        OPENED,
                        OPENED.plusSeconds(1))));
        assertThat(outcome.disposition()).isEqualTo(Disposition.migrated("c-1"));
    }
}
