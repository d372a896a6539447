package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.bench.BenchReport;
import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchTableTest {

    @Test
    void eachFigureStandsBesideItsTargetAndWhatIsSaidOfIt() {
        var report = new BenchReport(
                "made up",
                "2026-01-01T00:00:00Z",
                Map.of("cores", "2"),
                Map.of(),
                Map.of(),
                List.of(
                        Measure.of(
                                "ingest", new Spread(41_230.4, 38_000, 43_000), "events/s", new Target.AtLeast(30_000)),
                        Measure.of("limit", Spread.of(0.1234), "×"),
                        Measure.skipped("page", new Target.AtMost(1_000), "no browser")));

        assertThat(String.join("\n", BenchTable.lines(report))).isEqualTo("""
                made up, 2026-01-01T00:00:00Z
                on cores 2

                  measured   median      min      max       unit     target   verdict
                  ingest     41,230   38,000   43,000   events/s   ≥ 30,000       met
                  limit       0.123    0.123    0.123          ×
                  page                                              ≤ 1,000   skipped

                  page: no browser""");
    }
}
