package dev.graft.ctl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables that were emptied by TRUNCATE and wait for a decision, as the services tell them. */
final class WaitingTruncates {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<Line> lines = new ArrayList<>();

    /** One table. */
    record Line(
            String table, int epoch, String lsn, @Nullable String truncatedAt, long rows) {}

    void add(Line... more) {
        lines.addAll(List.of(more));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers can be written", e);
        }
    }

    String table() {
        if (lines.isEmpty()) {
            return "No TRUNCATE waits for a decision.";
        }
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s: emptied at LSN %s%s; %,d rows here were last changed before it%n",
                    line.table(),
                    line.lsn(),
                    line.truncatedAt() == null ? "" : ", " + line.truncatedAt(),
                    line.rows()));
        }
        return text.append(
                        "Next: ./graft truncate approve TABLE   (they go)  or  ./graft truncate reject TABLE   (they stay)")
                .toString();
    }
}
