package dev.graft.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CatchUpTest {
    private static final CatchUp.Look AWAY = new CatchUp.Look(1_000_000, 100, false, null);
    private static final CatchUp.Look STARTED = new CatchUp.Look(2_000_000, 100, false, null);
    private static final CatchUp.Look HALF_WAY = new CatchUp.Look(3_000_000, 2_700, false, 2_500_000L);

    @Test
    void aServiceThatHasNotReachedTheEndIsNotThereYet() {
        assertThat(CatchUp.of(List.of(AWAY, STARTED, HALF_WAY))).isNull();
    }

    @Test
    void theTimeBeginsWithTheFirstBatchAndEndsOnceNothingIsLeftOfWhatWasThere() {
        var there = new CatchUp.Look(3_500_000, 5_400, true, 3_200_000L);
        CatchUp caughtUp = Objects.requireNonNull(CatchUp.of(List.of(AWAY, STARTED, HALF_WAY, there)));
        assertThat(caughtUp).isEqualTo(new CatchUp(5_300, 1));
        assertThat(caughtUp.perSecond()).isEqualTo(5_300);
    }

    @Test
    void aTopicThatHoldsNothingNewIsNoCatchUp() {
        var idle = new CatchUp.Look(1_000_000, 100, true, null);
        assertThat(CatchUp.of(List.of(idle, idle))).isNull();
    }
}
