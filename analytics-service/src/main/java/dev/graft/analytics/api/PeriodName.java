package dev.graft.analytics.api;

import dev.graft.analytics.store.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The periods that have a name: the last so many days, today included. */
public enum PeriodName {
    DAY(1),
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365),
    /** From the first figure to today. */
    ALL(0);

    private final int days;

    PeriodName(int days) {
        this.days = days;
    }

    /** The name as an address spells it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<PeriodName> of(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /**
     * The days of the period.
     *
     * @param first the day of the first figure, or today when there is none
     */
    Span span(LocalDate today, LocalDate first) {
        return switch (this) {
            case DAY, WEEK, MONTH, QUARTER, YEAR -> new Span(today.minusDays(days - 1L), today);
            case ALL -> allOf(today, first);
        };
    }

    private static Span allOf(LocalDate today, LocalDate first) {
        LocalDate earliest = today.minusYears(AskedPeriod.MOST_YEARS).plusDays(1);
        LocalDate from = first.isBefore(earliest) ? earliest : first;
        return new Span(from.isAfter(today) ? today : from, today);
    }
}
