package dev.graft.bench;

import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as one file for a browser: charts, the same figures as a table, and what they were measured on. */
public final class HtmlPage {
    private static final int ROW_PIXELS = 28;
    private static final int LABEL_PIXELS = 110;
    private static final int BAR_PIXELS = 420;
    private static final int WIDTH_PIXELS = 680;

    private static final String STYLE = """
            :root { color-scheme: light dark; --ink: #1c2733; --paper: #fff; --line: #c9d2db; --bar: #2f6fab; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e3e9ef; --paper: #14191f; --line: #3a4652; --bar: #6aa9e0; }
            }
            body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper);
              max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; } th, td { padding: .2rem .8rem; border-bottom: 1px solid var(--line);
              text-align: right; } th:first-child, td:first-child, td.note { text-align: left; }
            svg { max-width: 100%; } svg text { fill: var(--ink); font-size: 13px; } svg rect { fill: var(--bar); }
            svg line { stroke: var(--ink); }
            """;

    private HtmlPage() {}

    /** Keeps a report beside its JSON. */
    public static void write(BenchReport report, Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, of(report));
        } catch (IOException unwritable) {
            throw new StackException("cannot write " + file, unwritable);
        }
    }

    /** The whole page; it loads nothing. */
    static String of(BenchReport report) {
        String title = escaped("graft bench: " + report.benchmark() + ", " + report.startedAt());
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>%1$s</title><style>%2$s</style></head>
                <body>
                <h1>%1$s</h1>
                %3$s
                %4$s
                <h2>Figures</h2>
                %5$s
                <h2>Machine, versions, settings</h2>
                %6$s
                </body>
                </html>
                """.formatted(
                title,
                STYLE,
                chart("Seconds (shorter is better; line: min to max)", report, ContenderReport::seconds),
                chart("Processor time, seconds per million rows", report, ContenderReport::cpuSecondsPerMillion),
                figures(report),
                pairs(report));
    }

    private static String chart(String title, BenchReport report, Function<ContenderReport, Spread> figure) {
        List<ContenderReport> shown = report.contenders();
        double most = shown.stream()
                .mapToDouble(contender -> figure.apply(contender).max())
                .max()
                .orElse(1);
        StringBuilder bars = new StringBuilder();
        for (int row = 0; row < shown.size(); row++) {
            bars.append(bar(shown.get(row).name(), figure.apply(shown.get(row)), most, row * ROW_PIXELS));
        }
        return shown.isEmpty()
                ? ""
                : "<h2>%s</h2>%n<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" width=\"%d\">%s</svg>"
                        .formatted(
                                escaped(title),
                                escaped(title),
                                WIDTH_PIXELS,
                                shown.size() * ROW_PIXELS,
                                WIDTH_PIXELS,
                                bars);
    }

    private static String bar(String name, Spread figure, double most, int top) {
        return String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"16\"/>"
                        + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/><text x=\"%.1f\" y=\"%d\">%,.2f</text>",
                top + 17,
                escaped(name),
                LABEL_PIXELS,
                top + 4,
                length(figure.median(), most),
                LABEL_PIXELS + length(figure.min(), most),
                LABEL_PIXELS + length(figure.max(), most),
                top + 12,
                top + 12,
                LABEL_PIXELS + length(figure.max(), most) + 8,
                top + 17,
                figure.median());
    }

    private static double length(double value, double most) {
        return value / most * BAR_PIXELS;
    }

    private static String figures(BenchReport report) {
        return report.measures().stream()
                .map(HtmlPage::row)
                .collect(Collectors.joining(
                        "\n",
                        "<table><tr><th>measured<th>median<th>min<th>max<th>unit<th>target<th>verdict<th></tr>\n",
                        "</table>"));
    }

    private static String row(Measure measure) {
        Spread figure = measure.figure();
        String numbers = figure == null
                ? "<td><td><td>"
                : "<td>%s<td>%s<td>%s".formatted(number(figure.median()), number(figure.min()), number(figure.max()));
        return "<tr><td>%s%s<td>%s<td>%s<td>%s<td class=note>%s</tr>"
                .formatted(
                        escaped(measure.name()),
                        numbers,
                        escaped(measure.unit()),
                        escaped(measure.target().toString()),
                        measure.verdict().text(),
                        escaped(measure.note()));
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.3f", figure);
    }

    private static String pairs(BenchReport report) {
        StringBuilder rows = new StringBuilder("<table>");
        for (Map<String, String> map : List.of(report.machine(), report.versions(), report.settings())) {
            map.forEach((key, value) ->
                    rows.append("<tr><td>%s<td class=note>%s</tr>".formatted(escaped(key), escaped(value))));
        }
        return rows.append("</table>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
