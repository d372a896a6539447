package dev.graft.analytics.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Percentages, with one decimal. Halves are rounded away from zero. */
final class Percent {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long TENTHS = 1000;

    private Percent() {}

    /** How much a figure changed; null when there is nothing to compare it with. */
    static @Nullable BigDecimal change(BigDecimal value, BigDecimal previous) {
        return previous.signum() == 0
                ? null
                : value.subtract(previous).multiply(HUNDRED).divide(previous, 1, RoundingMode.HALF_UP);
    }

    /** How many of the base took the next step; 0 when the base is 0. */
    static BigDecimal conversion(long part, long base) {
        return base == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(part).multiply(HUNDRED).divide(BigDecimal.valueOf(base), 1, RoundingMode.HALF_UP);
    }

    /**
     * The shares of a whole: they add up to 100.0 exactly, or are all 0 when the whole is. What rounding down leaves over goes,
     * a tenth each, to those that lost most by it (largest remainder; of equal ones the first).
     */
    static List<BigDecimal> shares(List<Long> parts) {
        long whole = parts.stream().mapToLong(Long::longValue).sum();
        if (whole == 0) {
            return parts.stream().map(part -> BigDecimal.ZERO.setScale(1)).toList();
        }
        List<Long> tenths = new ArrayList<>(parts.stream()
                .map(part -> Math.multiplyExact(part, TENTHS) / whole)
                .toList());
        long left = TENTHS - tenths.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> -(parts.get(i) * TENTHS % whole)))
                .limit(left)
                .forEach(i -> tenths.set(i, tenths.get(i) + 1));
        return tenths.stream().map(each -> BigDecimal.valueOf(each, 1)).toList();
    }
}
