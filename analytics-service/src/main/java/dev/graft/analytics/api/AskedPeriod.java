package dev.graft.analytics.api;

import dev.graft.analytics.store.Span;
import dev.graft.cdc.quarkus.http.ProblemException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What period a caller asks for: one with a name, or two dates. */
public sealed interface AskedPeriod {

    /** The longest span that is answered. */
    int MOST_YEARS = 10;

    /** Nothing of interest is older. */
    int FIRST_YEAR = 1900;

    /** A period with a name. */
    record Named(PeriodName name) implements AskedPeriod {}

    /** From one date to another, both inclusive. */
    record Dates(Span span) implements AskedPeriod {}

    /** Reads the parameters {@code period}, {@code from} and {@code to}; refuses, naming the one at fault, what cannot be. */
    static AskedPeriod of(@Nullable String period, @Nullable String from, @Nullable String to) {
        if (from == null && to == null) {
            return new Named(name(period == null ? PeriodName.MONTH.text() : period));
        }
        if (period != null) {
            throw ProblemException.badRequest("'period' does not go together with 'from' and 'to'");
        }
        if (from == null || to == null) {
            throw ProblemException.badRequest(
                    "'%s' is missing: 'from' and 'to' go together".formatted(from == null ? "from" : "to"));
        }
        return new Dates(between(date("from", from), date("to", to)));
    }

    /**
     * The days that are asked for; refuses a period that ends after today.
     *
     * @param zone whose today it is
     * @param firstDay the first day with a figure, with which {@code all} begins
     */
    default Span span(LocalDate today, String zone, FirstDay firstDay) throws SQLException {
        return switch (this) {
            case Dates dates
            when dates.span().to().isAfter(today) ->
                throw ProblemException.badRequest("'to' is after today, which is %s in %s".formatted(today, zone));
            case Dates dates -> dates.span();
            case Named named ->
                named.name()
                        .span(
                                today,
                                named.name() == PeriodName.ALL ? firstDay.find().orElse(today) : today);
        };
    }

    /** Finds the first day with a figure. */
    interface FirstDay {
        Optional<LocalDate> find() throws SQLException;
    }

    private static PeriodName name(String text) {
        return PeriodName.of(text)
                .orElseThrow(() -> ProblemException.badRequest("'period' takes one of "
                        + Arrays.stream(PeriodName.values())
                                .map(PeriodName::text)
                                .collect(Collectors.joining(", "))));
    }

    private static Span between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw ProblemException.badRequest("'to' is before 'from'");
        }
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw ProblemException.badRequest("'to' is more than %d years after 'from'".formatted(MOST_YEARS));
        }
        return new Span(from, to);
    }

    private static LocalDate date(String parameter, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= FIRST_YEAR && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("'%s' takes a date like 2026-03-31".formatted(parameter));
        }
        throw ProblemException.badRequest("'%s' takes a date of the years %d to 9999".formatted(parameter, FIRST_YEAR));
    }
}
