package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void theNameOfAProgramMayHoldSpacesAndParentheses() {
        String stat = "4711 (made (up) 1) S 1 4711 4711 0 -1 4194560 900 0 0 0 250 50 7 3 20 0 9 0 12345";
        assertThat(CpuTime.ticks(stat)).isEqualTo(250 + 50 + 7 + 3);
    }

    @Test
    void aProcessThatIsGoneUsesNothing() {
        assertThat(CpuTime.ticks("")).isZero();
    }

    @Test
    void whoIsIdleBesideIsLeftOut() {
        CpuTime all = new CpuTime(Map.of("kafka", 5.0, "analytics", 1.0));
        assertThat(all.only(Set.of("kafka", "naive")).seconds()).isEqualTo(Map.of("kafka", 5.0));
    }

    @Test
    void aProcessThatWasNotThereBeforeCountsFromItsStart() {
        CpuTime before = new CpuTime(Map.of("kafka", 5.0));
        CpuTime after = new CpuTime(Map.of("kafka", 7.5, "analytics", 1.0));
        assertThat(after.since(before).seconds()).isEqualTo(Map.of("kafka", 2.5, "analytics", 1.0));
        assertThat(after.since(before).total()).isEqualTo(3.5);
    }

    @Test
    void sharesAreNamedInTheOrderOfTheAlphabet() {
        CpuTime all = new CpuTime(Map.of("postgres", 5.0, "analytics", 1.25));
        assertThat(all.times(0.1).shares()).isEqualTo("analytics 0.1, postgres 0.5");
    }
}
