package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.http.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an application calls a batch: the same batch has the same key at every attempt, and no other batch has it. */
record IdempotencyKey(String text) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    /**
     * The key that a header holds.
     *
     * @throws ProblemException 400 when there is none, or none that can be kept
     */
    static IdempotencyKey of(@Nullable String header) {
        if (header == null || !PRINTABLE.matcher(header).matches()) {
            throw ProblemException.badRequest(
                    "The header %s takes 1 to 200 printable ASCII characters, a new one for each batch"
                            .formatted(HEADER));
        }
        return new IdempotencyKey(header);
    }
}
