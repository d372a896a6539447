package dev.graft.analytics.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A bar with its name: a step of the funnel, a source, a status.
 *
 * @param name the key of its message, and of its figure in the API
 * @param width of the bar, of 100
 * @param percent what is written beside it; null for nothing
 */
public record Step(
        String name, long count, BigDecimal width, @Nullable BigDecimal percent) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    static Step of(String name, long count, long whole, @Nullable BigDecimal percent) {
        BigDecimal width = whole == 0
                ? BigDecimal.ZERO
                : FULL.multiply(BigDecimal.valueOf(count))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .min(FULL);
        return new Step(name, count, width, percent);
    }
}
