package dev.graft.analytics.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.store.Bookings;
import dev.graft.analytics.store.Interest;
import dev.graft.analytics.store.ReportedDay;
import dev.graft.analytics.store.ReportedFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** No two numbers are the same: none may come back in the place of another. */
    @Test
    void whatIsUnpackedIsWhatWasPacked() {
        ReportedFigures figures = new ReportedFigures(
                List.of(
                        new ReportedDay(DAY, interest(0), bookings(0)),
                        new ReportedDay(DAY.plusDays(1), interest(100), bookings(100))),
                interest(200),
                interest(300),
                bookings(200),
                bookings(300),
                77);
        PackedFigures packed = PackedFigures.of(figures);
        assertThat(packed.unpack()).isEqualTo(figures);
        assertThat(packed.days()).isEqualTo(2);
        assertThat(packed.version()).isEqualTo(77);
    }

    private static Interest interest(long from) {
        return new Interest(from + 1, from + 2, from + 3, from + 4, from + 5, from + 6, from + 7, from + 8);
    }

    private static Bookings bookings(long from) {
        return new Bookings(
                from + 11,
                from + 12,
                from + 13,
                from + 14,
                from + 15,
                from + 16,
                from + 17,
                new BigDecimal("19999999999.98"),
                from + 18,
                from + 19);
    }
}
