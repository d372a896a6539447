package dev.graft.appointment.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.appointment.legacy.LegacyAppointment;
import dev.graft.appointment.legacy.LegacyStatus;
import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.Visit;
import dev.graft.cdc.Change;
import dev.graft.cdc.Disposition;
import dev.graft.cdc.Exclusion;
import dev.graft.cdc.Fault;
import dev.graft.cdc.SelectedClinics;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AppointmentRulesTest {

    private static final Instant NINE = Instant.parse("2026-03-02T05:00:00Z");
    private static final SelectedClinics FIRST_ONLY = SelectedClinics.parse("c-1");
    private static final Fault FAULT = new Fault(Fault.Code.COLUMN_UNREADABLE, "appointment_date");

    static Stream<Arguments> dropped() {
        return Stream.of(
                arguments("the row is deleted", new Change.Delete<LegacyAppointment>(), Disposition.gone()),
                arguments(
                        "nobody can read the row",
                        new Change.Unreadable<LegacyAppointment>(FAULT),
                        Disposition.quarantined(FAULT)),
                arguments(
                        "its clinic is not migrated yet",
                        new Change.Upsert<>(row("c-2", LegacyStatus.PENDING)),
                        Disposition.excluded(Exclusion.CLINIC_NOT_SELECTED, "c-2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dropped")
    void thereIsToBeNoAppointment(String why, Change<LegacyAppointment> change, Disposition expected) {
        assertThat(AppointmentRules.decide("a-1", change, FIRST_ONLY)).isEqualTo(new AppointmentOutcome.Drop(expected));
    }

    @Test
    void theRowBecomesABooking() {
        assertThat(decide(row("c-1", LegacyStatus.CONFIRMED)))
                .isEqualTo(new AppointmentOutcome.Keep(new Booking(
                        AppointmentIds.appointment("a-1"),
                        "a-1",
                        new Parties("c-1", "u-1", "p-1"),
                        new Visit(
                                NINE,
                                30,
                                AppointmentStatus.CONFIRMED,
                                null,
                                "Check-up",
                                "Prefers mornings",
                                new BigDecimal("5000.00"),
                                NINE.minusSeconds(60),
                                NINE.minusSeconds(30)))));
    }

    @Test
    void aRowWithoutAClinicBelongsToNoneThatCouldBeLeftOut() {
        assertThat(decide(row(null, LegacyStatus.PENDING))).isInstanceOf(AppointmentOutcome.Keep.class);
    }

    @ParameterizedTest
    @EnumSource(LegacyStatus.class)
    void everyStatusHasItsNameInTheNewModel(LegacyStatus status) {
        assertThat(decide(row("c-1", status)))
                .isInstanceOfSatisfying(
                        AppointmentOutcome.Keep.class,
                        keep -> assertThat(keep.booking().visit().status().name())
                                .isEqualTo(status.name()));
    }

    private static AppointmentOutcome decide(LegacyAppointment row) {
        return AppointmentRules.decide("a-1", new Change.Upsert<>(row), FIRST_ONLY);
    }

    private static LegacyAppointment row(@Nullable String clinic, LegacyStatus status) {
        return new LegacyAppointment(
                clinic,
                "u-1",
                "p-1",
                NINE,
                30,
                status,
                null,
                "Check-up",
                "Prefers mornings",
                new BigDecimal("5000.00"),
                NINE.minusSeconds(60),
                NINE.minusSeconds(30));
    }
}
