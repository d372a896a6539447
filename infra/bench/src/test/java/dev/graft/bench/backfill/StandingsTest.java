package dev.graft.bench.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.bench.CpuTime;
import dev.graft.bench.Measure;
import dev.graft.bench.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingsTest {
    private final Standings standings = new Standings();

    private record Named(String name, long rows) implements Contender {
        @Override
        public String note() {
            return "";
        }

        @Override
        public Set<String> processes() {
            return Set.of();
        }

        @Override
        public void prepare() {}

        @Override
        public Duration run() {
            return Duration.ZERO;
        }

        @Override
        public boolean equalsOracle() {
            return true;
        }
    }

    private void add(String name, long seconds, double cpuSeconds, boolean equal) {
        Trial trial = new Trial(Duration.ofSeconds(seconds), new CpuTime(Map.of("postgres", cpuSeconds)), 1_000, equal);
        standings.add(new Named(name, 1_000), trial);
    }

    private Measure measure(String name) {
        return standings.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRatioIsOfTheSameRepetition() {
        add("jdbc-sink", 40, 1, true);
        add("jdbc-sink", 80, 1, true);
        add("graft", 10, 1, true);
        add("graft", 20, 1, true);
        Measure ratio = measure("backfill: jdbc-sink's time over graft's");
        assertThat(ratio.verdict()).isEqualTo(Verdict.MET);
        assertThat(ratio.figure().min()).isEqualTo(4).isEqualTo(ratio.figure().max());
    }

    @Test
    void aTimeDoesNotCountWhenOneRepetitionMadeSomethingElse() {
        add("graft", 10, 1, true);
        add("graft", 10, 1, false);
        add("capture", 10, 1, true);
        add("capture", 10, 1, true);
        assertThat(measure("graft").verdict()).isEqualTo(Verdict.DOES_NOT_COUNT);
        assertThat(measure("backfill: graft's time over capture's alone").verdict())
                .isEqualTo(Verdict.DOES_NOT_COUNT);
        assertThat(standings.reports().getFirst().equalsOracle()).isFalse();
    }

    @Test
    void aRatioToWhoDidNotRunIsSkippedAndSaysWhoItWas() {
        add("graft", 10, 1, true);
        Measure ratio = measure("processor time per row: graft over naive");
        assertThat(ratio.verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(ratio.note()).isEqualTo("naive did not run");
    }

    @Test
    void processorTimeIsForAMillionRows() {
        add("graft", 10, 0.25, true);
        assertThat(measure("graft, processor time").figure().median()).isEqualTo(250);
    }

    @Test
    void whoFailsIsLeftOutWithTheReasonAndTheReportDoesNotCount() {
        add("jdbc-sink", 40, 1, true);
        add("graft", 10, 1, true);
        standings.fail(new Named("jdbc-sink", 1_000), "its task died");
        Measure failed = measure("jdbc-sink");
        assertThat(failed.verdict()).isEqualTo(Verdict.DOES_NOT_COUNT);
        assertThat(failed.note()).isEqualTo("its task died");
        assertThat(measure("backfill: jdbc-sink's time over graft's").verdict()).isEqualTo(Verdict.SKIPPED);
        assertThat(standings.reports())
                .singleElement()
                .satisfies(report -> assertThat(report.name()).isEqualTo("graft"));
    }
}
