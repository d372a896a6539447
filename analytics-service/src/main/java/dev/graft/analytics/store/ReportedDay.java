package dev.graft.analytics.store;

import java.time.LocalDate;

/** All figures of a specialist on one day. */
public record ReportedDay(LocalDate date, Interest interest, Bookings bookings) {

    /** No activity reads zeros, not holes. */
    static ReportedDay quiet(LocalDate date) {
        return new ReportedDay(date, Interest.NONE, Bookings.NONE);
    }
}
