package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairedTest {

    @Test
    void aRepetitionThatWasSlowForBothChangesNoRatio() {
        assertThat(Paired.ratio(List.of(10.0, 40.0, 11.0), List.of(5.0, 20.0, 5.5)))
                .isEqualTo(Spread.of(2));
    }

    @Test
    void theNoiseOfOneSideShowsInMinAndMax() {
        assertThat(Paired.ratio(List.of(10.0, 10.0, 10.0), List.of(5.0, 2.0, 10.0)))
                .isEqualTo(new Spread(2, 1, 5));
    }

    @Test
    void aRepetitionWithoutAPairIsRefused() {
        assertThatThrownBy(() -> Paired.ratio(List.of(1.0, 2.0), List.of(1.0)))
                .hasMessage("2 repetitions have no pair in 1");
    }
}
