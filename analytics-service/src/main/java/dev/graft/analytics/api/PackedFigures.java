package dev.graft.analytics.api;

import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.Interest;
import dev.graft.analytics.store.ReportedDay;
import dev.graft.analytics.store.ReportedFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Figures as they wait for being asked for again: numbers side by side, in place of a thousand objects for a year, each of which
 * every collection of garbage would have to move.
 */
final class PackedFigures {

    private static final int NUMBERS_A_DAY = 18;

    private final long[] numbers;
    private final List<BigDecimal> revenues;
    private final ReportedFigures withoutDays;

    private PackedFigures(long[] numbers, List<BigDecimal> revenues, ReportedFigures withoutDays) {
        this.numbers = numbers;
        this.revenues = revenues;
        this.withoutDays = withoutDays;
    }

    static PackedFigures of(ReportedFigures figures) {
        return new PackedFigures(
                figures.days().stream().flatMapToLong(PackedFigures::numbers).toArray(),
                figures.days().stream().map(day -> day.bookings().revenue()).toList(),
                figures.with(List.of()));
    }

    /** The figures that were packed. */
    ReportedFigures unpack() {
        return withoutDays.with(IntStream.range(0, days()).mapToObj(this::day).toList());
    }

    /** How many days they are of. */
    int days() {
        return revenues.size();
    }

    /** The version of the specialist that they are of. */
    long version() {
        return withoutDays.version();
    }

    private static LongStream numbers(ReportedDay day) {
        Interest interest = day.interest();
        Bookings bookings = day.bookings();
        return LongStream.of(
                day.date().toEpochDay(),
                interest.profileViews(),
                interest.contactViews(),
                interest.consultationRequests(),
                interest.orders(),
                interest.reviews(),
                interest.catalog(),
                interest.search(),
                interest.direct(),
                bookings.booked(),
                bookings.confirmed(),
                bookings.completed(),
                bookings.cancelled(),
                bookings.noShow(),
                bookings.persons(),
                bookings.bookedMinutes(),
                bookings.leadMinutes(),
                bookings.leadAppointments());
    }

    private ReportedDay day(int number) {
        int next = number * NUMBERS_A_DAY;
        return new ReportedDay(
                LocalDate.ofEpochDay(numbers[next++]),
                new Interest(
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++]),
                new Bookings(
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        numbers[next++],
                        revenues.get(number),
                        numbers[next++],
                        numbers[next]));
    }
}
