package dev.graft.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who measures, on so few rows that the figures say nothing. */
class BenchAnalyticsIT {

    @TempDir
    private Path state;

    @Test
    void figuresEqualThePlainAggregationAndNothingStaysBehindButTheReport() throws IOException {
        var run = CommandLineRun.of(state, Map.of(), "bench", "analytics", "--scale", "tiny", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("counts").asBoolean()).isTrue();
        assertThat(report.at("/settings/events").asText()).isEqualTo("2000");
        assertThat(report.path("measures").findValuesAsText("name"))
                .contains(
                        "ingest", "ingest against limit", "year, uncached, p99", "year, cached, p99.9", "page usable");
        assertThat(report.at("/measures/0/median").asDouble()).isPositive();
        assertThat(run.err()).contains("replay 1 of 1: 2,000 in", "report: ");
        try (Stream<Path> kept = Files.list(state.resolve("bench"))) {
            assertThat(kept).singleElement().asString().endsWith(".json");
        }
    }
}
