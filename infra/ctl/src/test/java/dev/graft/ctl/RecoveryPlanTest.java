package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.graft.ctl.coverage.Alarm;
import dev.graft.stack.Service;
import dev.graft.stack.StateDirectory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecoveryPlanTest {

    static Stream<Arguments> alarms() {
        return Stream.of(
                arguments(
                        "without its slot the legacy system is read again",
                        new Alarm.SlotLost("legacy-clinic", "graft_legacy", "is gone", 7),
                        new RecoveryPlan(true, Set.of(), Set.of())),
                arguments(
                        "what an outbox did not carry is published again",
                        new Alarm.SlotLost("outbox-patient", "graft_outbox_patient", "is gone", 7),
                        new RecoveryPlan(false, Set.of(Service.PATIENT), Set.of(Service.PATIENT))),
                arguments(
                        "a captured topic is filled by a new snapshot",
                        new Alarm.HistoryLost("patient-service", "legacy.clinic.patients", "is gone"),
                        new RecoveryPlan(true, Set.of(), Set.of())),
                arguments(
                        "a published topic is filled by its owner",
                        new Alarm.HistoryLost("appointment-service", "graft.doctor.v1", "is gone"),
                        new RecoveryPlan(false, Set.of(), Set.of(Service.DOCTOR))),
                arguments(
                        "what two services read is filled by its owner too",
                        new Alarm.HistoryLost("analytics-service", "graft.appointment.v1", "is gone"),
                        new RecoveryPlan(false, Set.of(), Set.of(Service.APPOINTMENT))),
                arguments(
                        "the marketplace is filled by a new snapshot",
                        new Alarm.HistoryLost("analytics-service", "legacy.marketplace.orders", "is gone"),
                        new RecoveryPlan(true, Set.of(), Set.of())),
                arguments(
                        "what was posted is with nobody else",
                        new Alarm.HistoryLost("analytics-service", "graft.activity.v1", "is gone"),
                        new RecoveryPlan(false, Set.of(), Set.of(), true)),
                arguments(
                        "no snapshot reads what was imported",
                        new Alarm.HistoryLost("analytics-service", "legacy.marketplace.views", "is gone"),
                        new RecoveryPlan(false, Set.of(), Set.of(), true)),
                arguments(
                        "a TRUNCATE is somebody's decision",
                        new Alarm.TruncateWaits("users", "0/7", null, 3),
                        new RecoveryPlan(false, Set.of(), Set.of())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("alarms")
    void eachLossHasItsRemedy(String why, Alarm alarm, RecoveryPlan plan) {
        assertThat(RecoveryPlan.against(List.of(alarm))).as(why).isEqualTo(plan);
    }

    @Test
    void aPlanOutlivesTheProcessThatCarriesItOut(@TempDir Path folder) {
        StateDirectory state = new StateDirectory(folder);
        RecoveryPlan plan = new RecoveryPlan(true, Set.of(Service.DOCTOR), Set.of(Service.DOCTOR, Service.PATIENT), true);
        assertThat(RecoveryPlan.in(state)).isEmpty();
        plan.write(state);
        assertThat(RecoveryPlan.in(state)).contains(plan);
        RecoveryPlan.delete(state);
        assertThat(RecoveryPlan.in(state)).isEmpty();
    }

    @Test
    void whatWasBrokenOffIsDoneWithWhatIsFoundNow() {
        RecoveryPlan brokenOff = new RecoveryPlan(true, Set.of(), Set.of());
        RecoveryPlan found = new RecoveryPlan(false, Set.of(Service.DOCTOR), Set.of(Service.DOCTOR));
        assertThat(found.and(brokenOff))
                .isEqualTo(new RecoveryPlan(true, Set.of(Service.DOCTOR), Set.of(Service.DOCTOR)));
    }
}
