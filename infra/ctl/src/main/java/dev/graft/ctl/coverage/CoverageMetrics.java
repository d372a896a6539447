package dev.graft.ctl.coverage;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The coverage as Prometheus metrics: what no single service can know. Meant for a file that the node exporter picks up
 * (its textfile collector).
 */
public final class CoverageMetrics {

    private final StringBuilder text = new StringBuilder();

    private CoverageMetrics() {}

    /** In Prometheus's text format, version 0.0.4, with a line break at the end. */
    public static String write(Coverage coverage) {
        CoverageMetrics metrics = new CoverageMetrics();
        metrics.whole(coverage);
        metrics.tables(coverage);
        metrics.connectors(coverage.lag());
        return metrics.text.toString();
    }

    private void whole(Coverage coverage) {
        help("graft_caught_up", "1 once everything that legacy had committed when asked has taken effect");
        line("graft_caught_up", Map.of(), coverage.caughtUp() ? 1 : 0);
        help("graft_balanced", "1 if every legacy row is accounted for, by count and by key, and nothing may be lost");
        line("graft_balanced", Map.of(), coverage.balanced() ? 1 : 0);
        help("graft_alarms", "What somebody has to decide about or mend");
        line("graft_alarms", Map.of(), coverage.alarms().size());
    }

    private void tables(Coverage coverage) {
        help("graft_source_rows", "Rows of the legacy table");
        coverage.tables().forEach(table -> line("graft_source_rows", Map.of("table", table.table()), table.source()));
        help("graft_rows", "Rows of the legacy table by what became of them");
        for (TableCoverage table : coverage.tables()) {
            Tally tally = table.tally();
            if (tally != null) {
                tally.dispositions()
                        .forEach((disposition, rows) -> line(
                                "graft_rows", Map.of("table", table.table(), "disposition", disposition.name()), rows));
            }
        }
        help("graft_unknown_rows", "Rows of the legacy table that nobody has accounted for");
        coverage.tables().forEach(table -> line("graft_unknown_rows", Map.of("table", table.table()), table.unknown()));
        help("graft_strays", "Records of the table whose key cannot be read");
        coverage.tables().forEach(table -> line("graft_strays", Map.of("table", table.table()), table.strays()));
    }

    private void connectors(Lag lag) {
        help("graft_connector_state", "1 for the state that Kafka Connect tells");
        lag.connectors()
                .forEach(connector -> line(
                        "graft_connector_state", Map.of("connector", connector.name(), "state", connector.state()), 1));
        help("graft_connector_slot_held_bytes", "Write-ahead log that PostgreSQL keeps for the connector's slot");
        lag.connectors()
                .forEach(connector -> line(
                        "graft_connector_slot_held_bytes",
                        Map.of("connector", connector.name()),
                        connector.heldWalBytes()));
        help("graft_connector_slot_status", "1 for the wal_status of the connector's slot, or for 'gone'");
        lag.connectors().forEach(connector -> {
            String status = connector.walStatus() == null ? "gone" : connector.walStatus();
            line("graft_connector_slot_status", Map.of("connector", connector.name(), "wal_status", status), 1);
        });
        help("graft_topic_records_behind", "Records of a topic that its slowest reader has not taken yet");
        lag.topics().forEach((topic, behind) -> line("graft_topic_records_behind", Map.of("topic", topic), behind));
    }

    private void help(String name, String meaning) {
        text.append("# HELP ").append(name).append(' ').append(meaning).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    /** A number that nobody could tell is left out. */
    private void line(String name, Map<String, String> labels, @Nullable Number value) {
        if (value == null) {
            return;
        }
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{');
            String separator = "";
            for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
                text.append(String.format(Locale.ROOT, "%s%s=\"%s\"", separator, label.getKey(), label.getValue()));
                separator = ",";
            }
            text.append('}');
        }
        text.append(' ').append(value).append('\n');
    }
}
