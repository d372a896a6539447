package dev.graft.analytics.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads figures of appointments by the names of their columns. */
final class BookingColumns {

    private BookingColumns() {}

    static Bookings read(ResultSet row, long persons) throws SQLException {
        return new Bookings(
                row.getLong("booked"),
                row.getLong("confirmed"),
                row.getLong("completed"),
                row.getLong("cancelled"),
                row.getLong("no_show"),
                persons,
                row.getLong("booked_minutes"),
                row.getBigDecimal("revenue"),
                row.getLong("lead_minutes"),
                row.getLong("lead_appointments"));
    }
}
