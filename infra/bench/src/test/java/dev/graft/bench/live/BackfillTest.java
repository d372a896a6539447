package dev.graft.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.graft.bench.CpuTime;
import dev.graft.bench.Measure;
import dev.graft.bench.PeakMemory;
import dev.graft.bench.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BackfillTest {
    private static final Backfill TEN_THOUSAND = backfill(10_000, 200, 2);
    private static final Backfill HUNDRED_THOUSAND = backfill(100_000, 260, 15);
    private static final Backfill MILLION = backfill(1_000_000, 273, 300);

    private static Backfill backfill(long rows, long megabytes, double seconds) {
        Map<String, Long> memory =
                Map.of("doctor", megabytes, "patient", megabytes, "appointment", megabytes, "analytics", megabytes);
        return new Backfill(rows, new PeakMemory(memory), new CpuTime(Map.of("postgres", seconds)), 1_500);
    }

    @Test
    void memoryOfMoreRowsIsMeasuredAgainstThatOfTheNumberBefore() {
        var measures = Backfill.measures(List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION));
        assertThat(median(measures, "memory of patient, 100,000 against 10,000 rows"))
                .isEqualTo(1.3);
        assertThat(median(measures, "memory of patient, 1,000,000 against 100,000 rows"))
                .isEqualTo(1.05);
    }

    @Test
    void processorTimePerRowIsMeasuredAgainstThatOfTheFewest() {
        var measures = Backfill.measures(List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION));
        assertThat(median(measures, "processor time, 10,000 rows")).isCloseTo(200, within(1e-6));
        assertThat(median(measures, "processor time per row, 1,000,000 against 10,000 rows"))
                .isCloseTo(1.5, within(1e-6));
    }

    @Test
    void onlyAMillionRowsAreJudged() {
        var measures = Backfill.measures(List.of(TEN_THOUSAND, HUNDRED_THOUSAND, MILLION));
        assertThat(measures.stream().filter(measure -> measure.verdict() != Verdict.NO_TARGET))
                .allMatch(measure -> measure.name().contains("1,000,000 against"))
                .hasSize(5);
    }

    private static double median(List<Measure> measures, String name) {
        return measures.stream()
                .filter(measure -> measure.name().equals(name))
                .map(measure -> Objects.requireNonNull(measure.figure()).median())
                .findFirst()
                .orElseThrow();
    }
}
