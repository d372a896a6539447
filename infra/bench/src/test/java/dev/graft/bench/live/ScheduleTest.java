package dev.graft.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void aRateMakesAsManyWritesAsItsTimeAllows() {
        assertThat(Schedule.of(12.5, Duration.ofSeconds(10)).count()).isEqualTo(125);
        assertThat(Schedule.of(0.01, Duration.ofSeconds(2)).count()).isEqualTo(1);
    }

    @Test
    void aWriteIsDueAtItsTimeWhateverBecameOfTheOnesBefore() {
        Schedule schedule = Schedule.of(200, Duration.ofSeconds(5));
        assertThat(schedule.nanosUntil(0)).isZero();
        assertThat(schedule.nanosUntil(1)).isEqualTo(5_000_000);
        assertThat(schedule.nanosUntil(999)).isEqualTo(4_995_000_000L);
    }

    @Test
    void withoutARateEveryWriteIsDueAtOnce() {
        Schedule schedule = Schedule.unpaced(Integer.MAX_VALUE);
        assertThat(schedule.nanosUntil(1_000_000)).isZero();
    }

    @Test
    void aRateIsPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(1, 0));
    }
}
