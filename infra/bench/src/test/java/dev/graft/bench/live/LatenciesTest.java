package dev.graft.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsTheTimeThatThatShareOfThemTookAtMost() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 1_000; millis++) {
            latencies.add(5_000, 5_000 + millis * 1_000L);
        }
        assertThat(latencies.count()).isEqualTo(1_000);
        assertThat(latencies.millis(50)).isCloseTo(500, within(1.0));
        assertThat(latencies.millis(99)).isCloseTo(990, within(1.0));
        assertThat(latencies.millis(99.9)).isCloseTo(999, within(1.0));
    }

    @Test
    void nothingIsSeenBeforeItWasCaused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Latencies().add(2_000, 1_500))
                .withMessage("an effect was seen 500 µs before its cause");
    }
}
