package dev.graft.analytics.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** CSV by RFC 4180, in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
final class Csv {

    static final String MEDIA_TYPE = "text/csv";

    private static final String LINE_END = "\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static Response response(String name, Period period, List<List<String>> lines) {
        String body = lines.stream().map(Csv::line).collect(Collectors.joining());
        String file = "%s-%s-%s.csv".formatted(name, period.from(), period.to());
        return Response.ok(body, MEDIA_TYPE + "; charset=UTF-8; header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", LINE_END));
    }

    /** A text of somebody else. */
    static String text(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    /** A number, or an empty cell for what is not there. */
    static String number(@Nullable BigDecimal value) {
        return value == null ? "" : value.toPlainString();
    }

    /** A number, or an empty cell for what is not there. */
    static String number(@Nullable Long value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(each -> each == ',' || each == '"' || each == '\r' || each == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
