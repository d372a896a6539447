package dev.graft.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WritesTest {
    private static final List<Visit> KNOWN = IntStream.range(0, 200)
            .mapToObj(number -> new Visit("a-" + number, "c-1", "u-" + number, "p-" + number))
            .toList();

    @Test
    void noTwoWritesOfALoadAreOfTheSameAppointment() {
        var writes = Writes.mixed("made-up", KNOWN);
        assertThat(IntStream.range(0, 5_000).mapToObj(writes).map(Write::id)).doesNotHaveDuplicates();
    }

    @Test
    void oneInFiveChangesAnAppointmentWhileThereAreSome() {
        var writes = Writes.mixed("made-up", KNOWN);
        assertThat(IntStream.range(0, 1_000).mapToObj(writes).filter(write -> !write.isNew()))
                .hasSize(200)
                .allSatisfy(
                        write -> assertThat(write.id()).isEqualTo(write.visit().id()));
        assertThat(IntStream.range(1_000, 1_100).mapToObj(writes)).allMatch(Write::isNew);
    }

    @Test
    void eachAppointmentIsChangedTenTimesBeforeTheNextHundredAre() {
        var writes = Writes.repeated(KNOWN);
        Map<String, Long> times = IntStream.range(0, 1_000)
                .mapToObj(writes)
                .collect(Collectors.groupingBy(Write::id, Collectors.counting()));
        assertThat(times)
                .hasSize(100)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(10));
        assertThat(IntStream.range(1_000, 2_000).mapToObj(writes).map(Write::id))
                .doesNotContainAnyElementsOf(times.keySet());
    }
}
