package dev.graft.ctl.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int STEPS = 2_000;

    @Test
    void theSameSeedAndRoundWriteTheSame() {
        assertThat(History.of(7, 3, STEPS)).isEqualTo(History.of(7, 3, STEPS));
        assertThat(History.of(7, 4, STEPS)).isNotEqualTo(History.of(7, 3, STEPS));
        assertThat(History.of(8, 3, STEPS)).isNotEqualTo(History.of(7, 3, STEPS));
    }

    @Test
    void everyKindOfStepOccursAndNothingStaysOpen() {
        List<WriterStep> steps = History.of(7, 3, STEPS);
        assertThat(steps)
                .hasSize(STEPS)
                .hasAtLeastOneElementOfType(WriterStep.Copy.class)
                .endsWith(new WriterStep.CloseLong());
        assertThat(steps.stream().filter(WriterStep.OpenLong.class::isInstance).map(WriterStep.OpenLong.class::cast))
                .extracting(WriterStep.OpenLong::commits)
                .contains(true, false);
    }

    @Test
    void oneTransactionAtATimeStaysOpen() {
        boolean open = false;
        for (WriterStep step : History.of(7, 3, STEPS)) {
            if (step instanceof WriterStep.OpenLong) {
                assertThat(open).isFalse();
            }
            open = step instanceof WriterStep.OpenLong || open && !(step instanceof WriterStep.CloseLong);
        }
        assertThat(open).isFalse();
    }
}
