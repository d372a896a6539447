package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.stack.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitTest {

    private final List<String> told = new ArrayList<>();
    private long clock;

    @Test
    void itIsOverWhenTheBarrierIsPassed() {
        Wait wait = waiting(Duration.ofMinutes(1));

        assertThat(wait.look(Optional.of(confirmed(9)), List.of())).isEqualTo(Wait.Verdict.WAITING);
        assertThat(wait.look(Optional.of(confirmed(10)), List.of())).isEqualTo(Wait.Verdict.PASSED);
    }

    @Test
    void noBarrierIsPutUpBeforeASlotThatIsStillBeingMade() {
        Wait wait = waiting(Duration.ofMinutes(1));

        assertThat(wait.look(Optional.of(confirmed(0)), List.of())).isEqualTo(Wait.Verdict.WAITING);
        assertThat(wait.look(Optional.of(written(confirmed(20), 30)), List.of()))
                .isEqualTo(Wait.Verdict.WAITING);
        assertThat(wait.look(Optional.of(written(confirmed(30), 30)), List.of()))
                .isEqualTo(Wait.Verdict.PASSED);
    }

    @Test
    void itIsOverWhenTheTimeIs() {
        Wait wait = waiting(Duration.ofMinutes(1));
        pass(Duration.ofSeconds(61));

        assertThat(wait.look(Optional.of(confirmed(9)), List.of())).isEqualTo(Wait.Verdict.GIVEN_UP);
    }

    @Test
    void aServiceThatRestartsIsForgivenAndOneThatStaysAwayIsNot() {
        Wait wait = waiting(Duration.ofHours(1));
        List<String> away = List.of("patient-service (port 8082) does not answer");

        pass(Duration.ofSeconds(29));
        assertThat(wait.look(Optional.empty(), away)).isEqualTo(Wait.Verdict.WAITING);
        assertThat(wait.look(Optional.of(confirmed(9)), List.of())).isEqualTo(Wait.Verdict.WAITING);
        pass(Duration.ofSeconds(29));
        assertThat(wait.look(Optional.empty(), away)).isEqualTo(Wait.Verdict.WAITING);
        pass(Duration.ofSeconds(2));
        assertThat(wait.look(Optional.empty(), away)).isEqualTo(Wait.Verdict.GIVEN_UP);
    }

    @Test
    void whoeverWaitsIsToldWhatIsOnItsWay() {
        Wait wait = waiting(Duration.ofHours(1));
        pass(Duration.ofSeconds(3));
        wait.look(Optional.empty(), List.of());
        wait.look(Optional.empty(), List.of());
        pass(Duration.ofSeconds(3));
        wait.look(Optional.of(confirmed(9)), List.of());
        pass(Duration.ofSeconds(3));
        wait.look(Optional.empty(), List.of("Kafka (port 59092) does not answer"));
        pass(Duration.ofSeconds(3));
        wait.look(Optional.of(behind(1_234)), List.of());
        pass(Duration.ofSeconds(3));
        wait.look(Optional.of(hindered("open since noon")), List.of());

        assertThat(told)
                .containsExactly(
                        "waiting for the stack to answer",
                        "waiting for the log to pass graft_legacy",
                        "Kafka (port 59092) does not answer",
                        "legacy.clinic.patients 1,234 to go",
                        "replication slot graft_legacy is made once a transaction ends: open since noon");
    }

    private Wait waiting(Duration limit) {
        return new Wait(Chain.of(List.of(Service.PATIENT)), limit, told::add, () -> clock);
    }

    private void pass(Duration time) {
        clock += time.toNanos();
    }

    private static Watermarks confirmed(long position) {
        Watermarks.Slot slot = new Watermarks.Slot(position, 0, "reserved", null);
        return new Watermarks(Map.of(Chain.LEGACY_SLOT, slot, "graft_outbox_patient", slot), Map.of(), Map.of(), 10);
    }

    private static Watermarks written(Watermarks marks, long log) {
        return new Watermarks(marks.slots(), marks.ends(), marks.positions(), log);
    }

    private static Watermarks hindered(String transaction) {
        Watermarks.Slot slot = new Watermarks.Slot(0, 0, "reserved", transaction);
        return new Watermarks(Map.of(Chain.LEGACY_SLOT, slot), Map.of(), Map.of(), 10);
    }

    private static Watermarks behind(long records) {
        return new Watermarks(Map.of(), Map.of(new Partition("legacy.clinic.patients", 0), records), Map.of(), 10);
    }
}
