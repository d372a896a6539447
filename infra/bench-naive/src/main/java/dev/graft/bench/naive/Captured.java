package dev.graft.bench.naive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of a captured row. */
record Captured(JsonNode row) {

    @Nullable String text(String column) {
        JsonNode value = row.path(column);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    String key() {
        return row.path("id").asText();
    }

    @Nullable Integer number(String column) {
        String text = text(column);
        return text == null ? null : Integer.valueOf(text);
    }

    @Nullable Instant moment(String column) {
        String text = text(column);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    @Nullable LocalDate date(String column) {
        String text = text(column);
        return text == null ? null : LocalDate.parse(text.substring(0, 10));
    }

    /** A status in capitals, or UNKNOWN. */
    String status(Set<String> known) {
        String status = text("status");
        return status != null && known.contains(status) ? status.toUpperCase(Locale.ROOT) : "UNKNOWN";
    }

    /** A status that nobody knows, as it was written. */
    @Nullable String oddStatus(Set<String> known) {
        String status = text("status");
        return status == null || known.contains(status) ? null : status;
    }
}
