package dev.graft.analytics.store;

import java.math.BigDecimal;

/**
 * Figures of appointments.
 *
 * @param persons distinct global patients of all that were booked
 * @param bookedMinutes of those that were not cancelled
 * @param revenue of the completed ones, in the clinic's currency
 * @param leadMinutes minutes between booking and start, summed over {@code leadAppointments}
 */
public record Bookings(
        long booked,
        long confirmed,
        long completed,
        long cancelled,
        long noShow,
        long persons,
        long bookedMinutes,
        BigDecimal revenue,
        long leadMinutes,
        long leadAppointments) {

    /** No activity. */
    public static final Bookings NONE = new Bookings(0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO.setScale(2), 0, 0);

    /** The sum, except of persons: those of two days may be the same ones, so they are given. */
    Bookings plus(Bookings other, long distinctPersons) {
        return new Bookings(
                booked + other.booked,
                confirmed + other.confirmed,
                completed + other.completed,
                cancelled + other.cancelled,
                noShow + other.noShow,
                distinctPersons,
                bookedMinutes + other.bookedMinutes,
                revenue.add(other.revenue),
                leadMinutes + other.leadMinutes,
                leadAppointments + other.leadAppointments);
    }
}
