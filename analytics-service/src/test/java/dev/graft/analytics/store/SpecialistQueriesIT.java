package dev.graft.analytics.store;

import static dev.graft.analytics.store.FigureTables.ANNA;
import static dev.graft.analytics.store.FigureTables.BORIS;
import static dev.graft.analytics.store.FigureTables.NOBODY;
import static dev.graft.analytics.store.FigureTables.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SpecialistQueriesIT {

    private FigureTables tables;
    private SpecialistQueries queries;

    @BeforeEach
    void fill() throws SQLException {
        tables = new FigureTables();
        queries = new SpecialistQueries(tables.dataSource());
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void daysWithoutActivityReadZerosAndAreNotMissing() throws SQLException {
        tables.views(ANNA, "2026-03-06", 10, 4, 2);
        tables.appointment(ANNA, "c-1", "x", "2026-03-09T08:00Z", "COMPLETED");
        ReportedFigures figures = queries.figures(ANNA, WEEK);
        assertThat(figures.days()).hasSize(7);
        assertThat(figures.days().getFirst()).isEqualTo(new ReportedDay(WEEK.from(), Interest.NONE, Bookings.NONE));
        assertThat(figures.days().get(1).interest()).isEqualTo(new Interest(16, 8, 4, 2, 1, 10, 4, 2));
        assertThat(figures.days().get(4).bookings().completed()).isEqualTo(1);
        assertThat(figures.days().get(4).interest()).isEqualTo(Interest.NONE);
    }

    @Test
    void whoHasNoFiguresReadsZerosThroughout() throws SQLException {
        ReportedFigures figures = queries.figures(BORIS, WEEK);
        assertThat(figures.days()).hasSize(7);
        assertThat(figures.interest()).isEqualTo(Interest.NONE);
        assertThat(figures.bookings()).isEqualTo(Bookings.NONE);
        assertThat(queries.firstDay(BORIS)).isEmpty();
    }

    /** Clocks in New York change on 2026-03-08, which has 23 hours, and on 2026-11-01, which has 25. */
    @Test
    void daysOnWhichClocksChangeAreDaysLikeOthers() throws SQLException {
        tables.views(ANNA, "2026-03-08", 16, 0, 0);
        tables.views(ANNA, "2026-03-09", 32, 0, 0);
        tables.views(ANNA, "2026-11-01", 48, 0, 0);
        assertThat(queries.figures(ANNA, WEEK).days().stream()
                        .map(day -> day.interest().profileViews()))
                .containsExactly(0L, 0L, 0L, 16L, 32L, 0L, 0L);
        Span autumn = new Span(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 2));
        assertThat(queries.figures(ANNA, autumn).days().stream().map(ReportedDay::date))
                .containsExactly(autumn.from(), LocalDate.of(2026, 11, 1), autumn.to());
    }

    @Test
    void thePreviousPeriodEndsOnTheDayBefore() throws SQLException {
        tables.views(ANNA, "2026-02-25", 1000, 0, 0);
        tables.views(ANNA, "2026-02-26", 16, 0, 0);
        tables.views(ANNA, "2026-03-04", 32, 0, 0);
        tables.views(ANNA, "2026-03-05", 64, 0, 0);
        tables.views(ANNA, "2026-03-11", 128, 0, 0);
        tables.views(ANNA, "2026-03-12", 1000, 0, 0);
        ReportedFigures figures = queries.figures(ANNA, WEEK);
        assertThat(figures.previousInterest().profileViews()).isEqualTo(48);
        assertThat(figures.interest().profileViews()).isEqualTo(192);
        assertThat(queries.firstDay(ANNA)).contains(LocalDate.of(2026, 2, 25));
    }

    @Test
    void aPersonWhoCameTwiceIsOnePersonOfThePeriod() throws SQLException {
        tables.appointment(ANNA, "c-1", "x", "2026-03-05T08:00Z", "COMPLETED");
        tables.appointment(ANNA, "c-1", "x", "2026-03-06T08:00Z", "COMPLETED");
        tables.appointment(ANNA, "c-unknown", "x", "2026-03-06T08:00Z", "NO_SHOW");
        tables.appointment(ANNA, "c-1", "y", "2026-03-06T09:00Z", "CANCELLED");
        tables.appointment(ANNA, "c-1", "z", "2026-03-04T08:00Z", "PENDING");
        ReportedFigures figures = queries.figures(ANNA, WEEK);
        assertThat(figures.bookings().booked()).isEqualTo(4);
        assertThat(figures.bookings().persons()).isEqualTo(2);
        assertThat(figures.days().stream().map(day -> day.bookings().persons())).startsWith(1L, 2L, 0L);
        assertThat(figures.previousBookings().persons()).isEqualTo(1);
        assertThat(figures.bookings().revenue()).isEqualByComparingTo("200");
        assertThat(figures.bookings().leadMinutes()).isEqualTo(360);
    }

    /** 20:00 UTC is midnight in Yerevan; a clinic that nobody knows has the days of UTC. */
    @Test
    void aPersonIsCountedOnTheDayOfTheClinic() throws SQLException {
        tables.appointment(ANNA, "c-1", "x", "2026-03-11T19:59Z", "COMPLETED");
        tables.appointment(ANNA, "c-1", "y", "2026-03-11T20:00Z", "COMPLETED");
        tables.appointment(ANNA, "c-unknown", "z", "2026-03-11T20:00Z", "COMPLETED");
        ReportedFigures figures = queries.figures(ANNA, WEEK);
        assertThat(figures.bookings().booked()).isEqualTo(2);
        assertThat(figures.bookings().persons()).isEqualTo(2);
    }

    @Test
    void aSpecialistIsFoundWithTodayInTheirZone() throws SQLException {
        tables.sql("insert into live.closing values ('" + ANNA + "', '2026-03-01')");
        KnownSpecialist anna = queries.withId(ANNA).orElseThrow();
        assertThat(anna.version()).isEqualTo(7);
        assertThat(anna.closedThrough()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(anna.today()).isEqualTo(LocalDate.now(ZoneId.of("America/New_York")));
        assertThat(queries.withId(NOBODY)).isEmpty();
    }

    @Test
    void theFiguresTellTheVersionThatTheyAreOf() throws SQLException {
        assertThat(queries.figures(ANNA, WEEK).version()).isEqualTo(7);
    }
}
