package dev.graft.ctl;

import dev.graft.bench.BenchReport;
import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import dev.graft.ctl.coverage.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report of a benchmark as people read it. */
final class BenchTable {
    private static final double MANY = 1_000;
    private static final double FEW = 10;

    private BenchTable() {}

    static List<String> lines(BenchReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s".formatted(report.benchmark(), report.startedAt()));
        lines.add("on " + pairs(report.machine().entrySet()));
        lines.add("");
        lines.addAll(table(report.measures()).lines());
        lines.addAll(notes(report.measures()));
        return lines;
    }

    private static String pairs(Iterable<? extends java.util.Map.Entry<String, String>> entries) {
        List<String> pairs = new ArrayList<>();
        entries.forEach(entry -> pairs.add(entry.getKey() + " " + entry.getValue()));
        return String.join(", ", pairs);
    }

    private static TextTable table(List<Measure> measures) {
        TextTable table = new TextTable(1, "measured", "median", "min", "max", "unit", "target", "verdict");
        measures.forEach(measure -> table.row(cells(measure)));
        return table;
    }

    private static List<String> cells(Measure measure) {
        Spread figure = measure.figure();
        return List.of(
                measure.name(),
                figure == null ? "" : number(figure.median()),
                figure == null ? "" : number(figure.min()),
                figure == null ? "" : number(figure.max()),
                measure.unit(),
                measure.target().toString(),
                measure.verdict().text());
    }

    private static List<String> notes(List<Measure> measures) {
        return measures.stream()
                .filter(measure -> !measure.note().isEmpty())
                .map(measure -> "  %s: %s".formatted(measure.name(), measure.note()))
                .collect(Collectors.toCollection(() -> new ArrayList<>(List.of(""))));
    }

    private static String number(double figure) {
        if (figure >= MANY) {
            return String.format(Locale.ROOT, "%,.0f", figure);
        }
        return String.format(Locale.ROOT, figure >= FEW ? "%.1f" : "%.3f", figure);
    }
}
