package dev.graft.analytics.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a period beside that of the period before it.
 *
 * @param value null when it is withheld, or when there is none (an average of nothing)
 * @param previous of the period of equal length that ends on the day before
 * @param changePercent one decimal; null when {@code previous} is 0 or unknown
 */
@Schema(description = "A figure beside that of the previous period; null: withheld, or an average of nothing")
public record Change(
        @Nullable BigDecimal value,
        @Nullable BigDecimal previous,
        @Nullable BigDecimal changePercent) {

    static Change of(long value, long previous) {
        return of(BigDecimal.valueOf(value), BigDecimal.valueOf(previous));
    }

    static Change of(@Nullable BigDecimal value, @Nullable BigDecimal previous) {
        return new Change(value, previous, value == null || previous == null ? null : Percent.change(value, previous));
    }
}
