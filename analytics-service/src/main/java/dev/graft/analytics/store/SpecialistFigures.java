package dev.graft.analytics.store;

import java.util.List;

/**
 * What one statement found of a specialist, so that everything in it fits together.
 *
 * @param days every day of the span, the ones without activity too
 * @param version of the specialist when the statement ran
 */
public record SpecialistFigures(
        List<SpecialistDay> days,
        Interest interest,
        Interest previousInterest,
        Bookings bookings,
        Bookings previousBookings,
        long version) {

    public SpecialistFigures {
        days = List.copyOf(days);
    }
}
