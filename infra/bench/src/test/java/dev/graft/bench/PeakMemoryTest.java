package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.stack.Checkout;
import dev.graft.stack.Heaps;
import dev.graft.stack.StackSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {
    private final StackSettings settings = StackSettings.of(Checkout.current()).with(new Heaps(320, 400, 256));

    @Test
    void whatAHeapExplainsIsFine() {
        assertThat(new PeakMemory(Map.of("patient", 556L, "kafka", 620L, "connect", 700L)).excesses(settings))
                .isEmpty();
    }

    @Test
    void aProcessThatTakesMoreIsNamed() {
        assertThat(new PeakMemory(Map.of("patient", 557L, "connect", 500L)).excesses(settings))
                .containsExactly("patient took 557 MB, more than 556 MB");
    }
}
