package dev.graft.testkit.audit;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines for {@code COPY … (FORMAT csv)}. */
final class Csv {

    private Csv() {}

    static String line(@Nullable String... fields) {
        return Arrays.stream(fields).map(Csv::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(@Nullable String field) {
        return field == null ? "" : '"' + field.replace("\"", "\"\"") + '"';
    }
}
