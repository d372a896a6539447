package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoverageMetricsTest {

    @Test
    void aMigrationThatBalancesSaysSoTableByTable() {
        assertThat(CoverageMetrics.write(Samples.balanced()))
                .contains("\ngraft_balanced 1\n")
                .contains("\ngraft_source_rows{table=\"users\"} 13\n")
                .contains("\ngraft_rows{disposition=\"EXCLUDED\",table=\"users\"} 6\n")
                .contains("\ngraft_connector_state{connector=\"legacy-clinic\",state=\"RUNNING\"} 1\n")
                .contains("\ngraft_connector_slot_held_bytes{connector=\"legacy-clinic\"} 14336\n");
    }

    @Test
    void whatNobodyCanTellIsLeftOut() {
        assertThat(CoverageMetrics.write(Samples.troubled()))
                .contains("\ngraft_balanced 0\n")
                .contains("\ngraft_connector_state{connector=\"outbox-doctor\",state=\"FAILED\"} 1\n")
                .doesNotContain("graft_unknown_rows{table=\"users\"}");
    }

    @Test
    void everyMetricIsExplainedOnceBeforeItsFirstLine() {
        assertThat(CoverageMetrics.write(Samples.balanced()).lines().filter(line -> line.startsWith("# HELP")))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(8);
    }
}
