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

/** What somebody sees who asks why not to use something else, on so few rows that the figures say nothing. */
class BenchIT {

    @TempDir
    private Path state;

    @Test
    void everyContenderMakesWhatTheOracleMadeAndNothingStaysBehindButTheReport() throws IOException {
        var run = CommandLineRun.of(state, Map.of(), "bench", "--scale", "tiny", "--json");

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("contenders").findValuesAsText("name"))
                .containsExactlyInAnyOrder("limit", "script", "jdbc-sink", "naive", "capture", "graft");
        assertThat(report.path("contenders"))
                .allSatisfy(
                        contender -> assertThat(contender.path("equalsOracle").asBoolean())
                                .as(contender.toString())
                                .isTrue());
        assertThat(report.path("measures").findValuesAsText("name"))
                .contains(
                        "replay into empty tables against limit",
                        "no-op replay against first replay",
                        "live capacity",
                        "log of PostgreSQL",
                        "topics",
                        "freshness at 10 %, topic, p50",
                        "freshness at 50 %, topic, p99",
                        "freshness at 80 %, row, p99.9",
                        "freshness at 10 %, p99: topic over jdbc-sink's row",
                        "connectors idle",
                        "catch-up against arrival",
                        "catch-up, 10 updates per key against unique",
                        "legacy writes, captured against nothing",
                        "legacy writes, dual-write against nothing",
                        "memory of appointment, 1,750 rows",
                        "start to first row, 1,750 rows",
                        "processor time, 1,750 rows")
                .doesNotHaveDuplicates();
        assertThat(report.path("measures"))
                .allSatisfy(measure -> assertThat(measure.path("median").asDouble())
                        .as(measure.path("name").asText())
                        .isPositive());
        try (Stream<Path> kept = Files.list(state.resolve("bench"))) {
            assertThat(kept.map(Path::toString))
                    .hasSize(2)
                    .anyMatch(file -> file.endsWith(".json"))
                    .anyMatch(file -> file.endsWith(".html"));
        }
    }
}
