package dev.graft.analytics.store;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Days from one to another, both inclusive. */
public record Span(LocalDate from, LocalDate to) {

    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span from " + from + " cannot end on " + to);
        }
    }

    /** How many days; at least 1. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }

    /** Every day, the first one first. */
    public Stream<LocalDate> dates() {
        return from.datesUntil(to.plusDays(1));
    }

    /** The span of equal length that ends on the day before this one. */
    public Span previous() {
        return new Span(from.minusDays(days()), from.minusDays(1));
    }
}
