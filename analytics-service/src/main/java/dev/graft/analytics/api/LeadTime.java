package dev.graft.analytics.api;

import dev.graft.analytics.store.Bookings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How long before its start an appointment is booked. */
final class LeadTime {

    private static final BigDecimal MINUTES_PER_HOUR = BigDecimal.valueOf(60);

    private LeadTime() {}

    /** The average in hours with one decimal; null when no appointment tells when it was booked. */
    static @Nullable BigDecimal hours(Bookings bookings) {
        return bookings.leadAppointments() == 0
                ? null
                : BigDecimal.valueOf(bookings.leadMinutes())
                        .divide(
                                BigDecimal.valueOf(bookings.leadAppointments()).multiply(MINUTES_PER_HOUR),
                                1,
                                RoundingMode.HALF_UP);
    }
}
