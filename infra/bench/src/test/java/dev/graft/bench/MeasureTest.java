package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Measure FAST = Measure.of("ingest", new Spread(3, 2, 4), "events/s", new Target.AtLeast(1))
            .noting("kafka 1.0");

    @Test
    void aTimeCountsOnlyIfTheTablesAreEqual() {
        assertThat(FAST.countingIf(true)).isEqualTo(FAST);
        Measure wrong = FAST.countingIf(false);
        assertThat(wrong.verdict()).isEqualTo(Verdict.DOES_NOT_COUNT);
        assertThat(wrong.note()).isEqualTo("the tables differ; kafka 1.0");
        assertThat(report(FAST).counts()).isTrue();
        assertThat(report(FAST, wrong).counts()).isFalse();
    }

    @Test
    void whatWasNotMeasuredHasNoFigureAndAReason() {
        var line = report(Measure.skipped("page", new Target.AtMost(1_000), "no browser"))
                .json()
                .at("/measures/0");
        assertThat(line.has("median")).isFalse();
        assertThat(line.path("verdict").asText()).isEqualTo("SKIPPED");
        assertThat(line.path("target").asText()).isEqualTo("≤ 1,000");
        assertThat(line.path("note").asText()).isEqualTo("no browser");
    }

    private static BenchReport report(Measure... measures) {
        return new BenchReport("made up", "2026-01-01T00:00:00Z", Map.of(), Map.of(), Map.of(), List.of(measures));
    }
}
