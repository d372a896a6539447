package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "PT-3S, 0 s",
        "PT59S, 59 s",
        "PT60S, 1 min",
        "PT59M59S, 59 min",
        "PT23H, 23 h",
        "P1D, 1 d",
        "P400D, 400 d"
    })
    void anAgeIsOneNumberAndItsUnit(Duration age, String told) {
        Instant now = Instant.parse("2026-01-31T12:00:00Z");
        assertThat(Age.of(now.minus(age), now)).isEqualTo(told);
    }
}
