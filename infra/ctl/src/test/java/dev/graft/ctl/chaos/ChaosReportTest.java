package dev.graft.ctl.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChaosReportTest {

    @Test
    void theFileSaysOfTheRunAndOfEachRoundWhetherItIsClean(@TempDir Path folder) throws IOException {
        RoundReport good = new RoundReport(1, List.of(), verdict(List.of()));
        RoundReport bad = new RoundReport(2, List.of(), verdict(List.of("clinics c-3: is missing")));
        Path file = folder.resolve("report.json");

        new ChaosReport(8, "2026-01-01T00:00:00Z", "", List.of(good, bad)).write(file);

        var json = new ObjectMapper().readTree(file.toFile());
        assertThat(json.at("/clean").asBoolean(true)).isFalse();
        assertThat(json.at("/rounds/0/verdict/clean").asBoolean(false)).isTrue();
        assertThat(json.at("/rounds/1/verdict/clean").asBoolean(true)).isFalse();
    }

    private static Verdict verdict(List<String> findings) {
        return new Verdict(1, 1, 10, Map.of(), List.of(), findings);
    }
}
