package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SlotAlarmsTest {

    private static final long STORED = 0x1_0000_00FFL;

    static Stream<Arguments> slots() {
        return Stream.of(
                arguments("a slot that confirms what is stored", slot(STORED, "reserved"), STORED, false, null),
                arguments("a slot behind what is stored", slot(1, "extended"), STORED, false, null),
                arguments("a failed connector with its slot", slot(STORED, "reserved"), STORED, true, null),
                arguments("a slot in danger has lost nothing yet", slot(1, "unreserved"), STORED, false, null),
                arguments("no slot", null, STORED, false, "is gone"),
                arguments("no slot yet, since nothing was carried", null, null, false, null),
                arguments("an invalidated slot", slot(1, "lost"), STORED, false, "was invalidated"),
                arguments("a slot made anew", slot(STORED + 1, "reserved"), STORED, true, "was made anew"),
                arguments("an offset that is about to be stored", slot(STORED + 1, "reserved"), STORED, false, null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slots")
    void onlyALossIsAnAlarm(
            String why, Watermarks.@Nullable Slot slot, @Nullable Long stored, boolean failed, @Nullable String fact) {
        List<Alarm> alarms = SlotAlarms.of(
                Map.of("legacy-clinic", "graft_legacy"),
                slot == null ? Map.of() : Map.of("graft_legacy", slot),
                stored == null ? Map.of() : Map.of("legacy-clinic", stored),
                failed ? List.of("legacy-clinic") : List.of());
        if (fact == null) {
            assertThat(alarms).isEmpty();
            return;
        }
        assertThat(alarms).singleElement().satisfies(alarm -> {
            assertThat(alarm.text()).contains("graft_legacy " + fact).contains("from LSN 1/FF on");
            assertThat(alarm.command()).isEqualTo("./graft recover");
        });
    }

    private static Watermarks.Slot slot(long confirmed, String walStatus) {
        return new Watermarks.Slot(confirmed, 0, walStatus, null);
    }
}
