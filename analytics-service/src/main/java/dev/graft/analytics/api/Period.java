package dev.graft.analytics.api;

import dev.graft.analytics.store.Span;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of an answer and of what it is compared with, all inclusive. */
public record Period(
        @Nullable String name, LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo) {

    static Period of(AskedPeriod asked, Span span) {
        String name = switch (asked) {
            case AskedPeriod.Named named -> named.name().text();
            case AskedPeriod.Dates dates -> null;
        };
        Span previous = span.previous();
        return new Period(name, span.from(), span.to(), previous.from(), previous.to());
    }
}
