package dev.graft.bench.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackfillScaleTest {

    private static final BackfillScale SCALE = new BackfillScale(1, 1, 5, 3, Duration.ofMinutes(10), 1, 1);

    @Test
    void allRepetitionsComeWhereThereIsTime() {
        for (int done = 0; done < 6; done++) {
            assertThat(SCALE.another(done, Duration.ofMinutes(done))).isTrue();
        }
        assertThat(SCALE.another(6, Duration.ofMinutes(6))).isFalse();
    }

    @Test
    void theFewestComeHoweverLongTheyTake() {
        assertThat(SCALE.another(3, Duration.ofHours(1))).isTrue();
        assertThat(SCALE.another(4, Duration.ofHours(1))).isFalse();
    }

    @Test
    void noneBeginsThatWouldEndTooLate() {
        assertThat(SCALE.another(4, Duration.ofMinutes(8))).isTrue();
        assertThat(SCALE.another(4, Duration.ofMinutes(8).plusSeconds(1))).isFalse();
    }
}
