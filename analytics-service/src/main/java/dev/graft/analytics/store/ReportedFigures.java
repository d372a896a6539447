package dev.graft.analytics.store;

import java.util.List;

/**
 * What one statement found of a specialist, so that everything in it fits together.
 *
 * @param days every day of the span, the ones without activity too
 * @param version of the specialist when the statement ran
 */
public record ReportedFigures(
        List<ReportedDay> days,
        Interest interest,
        Interest previousInterest,
        Bookings bookings,
        Bookings previousBookings,
        long version) {

    public ReportedFigures {
        days = List.copyOf(days);
    }

    /** The same with other days. */
    public ReportedFigures with(List<ReportedDay> others) {
        return new ReportedFigures(others, interest, previousInterest, bookings, previousBookings, version);
    }
}
