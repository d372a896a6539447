package dev.graft.testkit.audit;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Lines for {@code COPY … (FORMAT csv)}. */
final class Csv {

    private Csv() {}

    static String line(String... fields) {
        return Arrays.stream(fields).map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
