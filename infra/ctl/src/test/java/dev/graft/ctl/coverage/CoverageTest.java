package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
                    everything accounted for,          true,  20, 18, 2, true,  true
                    gone rows are not in the balance,  true,  20, 20, 0, true,  true
                    a row is unknown,                  true,  21, 18, 2, true,  false
                    a row is counted that is gone,     true,  19, 18, 2, true,  false
                    the right count of the wrong keys, true,  20, 18, 2, false, false
                    not caught up,                     false, 20, 18, 2, true,  false
                    """)
    void itBalancesWhen(
            String why,
            boolean caughtUp,
            long source,
            long migrated,
            long parked,
            boolean keysAgree,
            boolean balanced) {
        Tally tally = Samples.tally(
                Map.of(Disposition.MIGRATED, migrated, Disposition.PARKED, parked, Disposition.GONE, 5L),
                Map.of("PATIENT_UNKNOWN", parked));
        TableCoverage table = new TableCoverage("patients", "clinic", "patient-service", source, tally, 1, keysAgree);

        assertThat(coverage(caughtUp, List.of(table)).balanced()).as(why).isEqualTo(balanced);
    }

    @Test
    void aServiceThatDoesNotAnswerNeverBalances() {
        assertThat(coverage(true, List.of(Samples.table("patients", 0L, null))).balanced())
                .isFalse();
    }

    @Test
    void nothingAtAllIsNoBalance() {
        assertThat(coverage(true, List.of()).balanced()).isFalse();
    }

    private static Coverage coverage(boolean caughtUp, List<TableCoverage> tables) {
        return new Coverage(caughtUp, Duration.ZERO, tables, List.of(), Map.of(), Samples.QUIET, List.of(), List.of());
    }
}
