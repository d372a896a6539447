package dev.graft.ctl.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The coverage for people: what needs attention first, then the numbers, and at the end what to type next. */
public final class CoverageTable {

    private static final List<Disposition> SHOWN = List.of(
            Disposition.MIGRATED,
            Disposition.PARKED,
            Disposition.IN_REVIEW,
            Disposition.EXCLUDED,
            Disposition.QUARANTINED);

    private static final int LONGEST_NAME = 40;

    private CoverageTable() {}

    /** Lines without colours, at most about 110 characters wide, with a line break at the end. */
    public static String render(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        lines.add(Attention.headline(coverage));
        section(lines, "Needs attention", Attention.lines(coverage));
        section(lines, "Legacy tables", tables(coverage));
        section(lines, "Clinics", clinics(coverage));
        section(lines, "New model", entities(coverage.entities()));
        section(lines, "On the way", lag(coverage.lag()));
        lines.add("");
        lines.add("Next: " + Attention.nextCommand(coverage));
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String title, List<String> content) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private static List<String> tables(Coverage coverage) {
        TextTable text = new TextTable(
                1, "table", "rows", "migrated", "parked", "in review", "excluded", "quarantined", "unknown", "strays");
        for (TableCoverage table : coverage.tables()) {
            List<String> cells = new ArrayList<>(List.of(table.table(), TextTable.number(table.source())));
            cells.addAll(dispositions(table.tally()));
            cells.add(TextTable.number(table.unknown()));
            cells.add(TextTable.number(table.tally() == null ? null : table.strays()));
            text.row(cells);
        }
        return text.lines();
    }

    /** Per clinic all tables together: whoever wants them apart asks for JSON. */
    private static List<String> clinics(Coverage coverage) {
        TextTable text = new TextTable(
                2, "clinic", "", "rows", "migrated", "parked", "in review", "excluded", "quarantined", "unknown");
        for (ClinicCoverage clinic : coverage.clinics()) {
            List<String> cells = new ArrayList<>(List.of(
                    clinic.clinic() == null ? "(none)" : shortened(clinic.clinic()),
                    clinic.name() == null ? "" : shortened(clinic.name())));
            cells.add(sum(
                    clinic.tables().stream().map(ClinicCoverage.Rows::source).toList()));
            for (Disposition disposition : SHOWN) {
                cells.add(sum(clinic.tables().stream()
                        .map(rows -> rows.tally() == null ? null : rows.tally().of(disposition))
                        .toList()));
            }
            cells.add(sum(
                    clinic.tables().stream().map(ClinicCoverage.Rows::unknown).toList()));
            text.row(cells);
        }
        return coverage.clinics().isEmpty() ? List.of() : text.lines();
    }

    /** Nothing keeps a clinic from having a name of a megabyte. */
    static String shortened(String words) {
        return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME - 1) + "…" : words;
    }

    private static String sum(List<@Nullable Long> values) {
        long sum = 0;
        for (Long value : values) {
            if (value == null) {
                return "?";
            }
            sum += value;
        }
        return TextTable.number(sum);
    }

    private static List<String> dispositions(@Nullable Tally tally) {
        return SHOWN.stream()
                .map(disposition -> TextTable.number(tally == null ? null : tally.of(disposition)))
                .toList();
    }

    private static List<String> entities(Map<String, Long> entities) {
        TextTable text = new TextTable(1, "entity", "number");
        entities.forEach((name, number) -> text.row(List.of(words(name), TextTable.number(number))));
        return entities.isEmpty() ? List.of() : text.lines().subList(1, entities.size() + 1);
    }

    /** {@code clinicDoctorsInferred} reads "clinic doctors inferred". */
    private static String words(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static List<String> lag(Lag lag) {
        List<String> lines = new ArrayList<>();
        lines.add(lag.recordsBehind() == 0 ? "  no record waits in a topic" : "  " + behind(lag));
        for (Lag.Connector connector : lag.connectors()) {
            lines.add("  %-18s %s, holds %s of log"
                    .formatted(
                            connector.name(),
                            connector.state().toLowerCase(Locale.ROOT),
                            size(connector.heldWalBytes())));
        }
        return lines;
    }

    private static String behind(Lag lag) {
        return lag.topics().entrySet().stream()
                .filter(topic -> topic.getValue() > 0)
                .map(topic -> String.format(Locale.ROOT, "%s %,d records", topic.getKey(), topic.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String size(@Nullable Long bytes) {
        if (bytes == null) {
            return "an unknown amount";
        }
        return bytes < 1_048_576 ? bytes / 1024 + " kB" : String.format(Locale.ROOT, "%,d MB", bytes / 1_048_576);
    }
}
