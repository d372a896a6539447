package dev.graft.ctl;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which quarantined records are meant, by what they have in common. */
final class QuarantineFilter {

    @Option(names = "--table", paramLabel = "TABLE", description = "Those of this table, for example patients.")
    private @Nullable String table;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Those with this fault, for example COLUMN_UNREADABLE.")
    private @Nullable String code;

    boolean isGiven() {
        return table != null || code != null;
    }

    /** As parameters of a query, each with an ampersand in front. */
    String parameters() {
        return parameter("table", table) + parameter("code", code);
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
