package dev.graft.analytics.views;

import dev.graft.cdc.quarkus.operators.Result;
import java.time.LocalDate;
import java.util.List;

/**
 * What an import did.
 *
 * @param keysRead keys of days in the range
 * @param recordsSent records that are on the topic now
 * @param keysRefused keys below {@code views:} that no import follows, of whatever day
 * @param refused the same by reason and look, the first {@value #MOST_SHOWN} of them
 */
public record ImportAnswer(
        LocalDate from,
        LocalDate to,
        long keysRead,
        long recordsSent,
        long keysRefused,
        List<RefusedKeys> refused,
        String result)
        implements Result {

    static final int MOST_SHOWN = 100;

    /** Keys that look alike without the profile, and share their fault. */
    public record RefusedKeys(String reason, String key, long keys) {}

    public ImportAnswer {
        refused = List.copyOf(refused);
    }
}
