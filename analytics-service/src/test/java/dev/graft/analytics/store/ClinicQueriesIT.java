package dev.graft.analytics.store;

import static dev.graft.analytics.store.FigureTables.ANNA;
import static dev.graft.analytics.store.FigureTables.BORIS;
import static dev.graft.analytics.store.FigureTables.CLINIC;
import static dev.graft.analytics.store.FigureTables.NOBODY;
import static dev.graft.analytics.store.FigureTables.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.analytics.store.ClinicFigures.Group;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClinicQueriesIT {

    private FigureTables tables;
    private ClinicQueries queries;

    @BeforeEach
    void fill() throws SQLException {
        tables = new FigureTables();
        queries = new ClinicQueries(tables.dataSource());
    }

    @AfterEach
    void drop() {
        tables.close();
    }

    @Test
    void personsAreDistinctInTheWholeOnEachDayAndForEachSpecialist() throws SQLException {
        tables.appointment(ANNA, "c-1", "x", "2026-03-05T08:00Z", "COMPLETED");
        tables.appointment(BORIS, "c-1", "x", "2026-03-05T09:00Z", "CANCELLED");
        tables.appointment(ANNA, "c-1", "x", "2026-03-07T08:00Z", "NO_SHOW");
        tables.appointment(ANNA, "c-1", "y", "2026-03-07T08:00Z", "CONFIRMED");
        tables.appointment(ANNA, "c-2", "z", "2026-03-07T08:00Z", "CONFIRMED");
        tables.appointment(BORIS, "c-1", "z", "2026-03-04T09:00Z", "PENDING");
        ClinicFigures figures = queries.figures(CLINIC, WEEK);

        assertThat(figures.total().bookings().booked()).isEqualTo(4);
        assertThat(figures.total().persons()).isEqualTo(new Persons(2, 1, 1, 1, 1, 2, 2));
        assertThat(figures.previous().bookings().booked()).isEqualTo(1);
        assertThat(figures.days()).hasSize(7);
        assertThat(figures.days().get(0).group().persons()).isEqualTo(new Persons(1, 0, 1, 1, 0, 1, 1));
        assertThat(figures.days().get(1).group()).isEqualTo(Group.NONE);
        assertThat(figures.days().get(2).group().persons().booked()).isEqualTo(2);
        assertThat(figures.specialists()).extracting("specialistId").containsExactly(ANNA, BORIS);
        assertThat(figures.specialists().getFirst().group().bookings().booked()).isEqualTo(3);
    }

    @Test
    void aClinicWithoutAppointmentsReadsZeros() throws SQLException {
        ClinicFigures figures = queries.figures(CLINIC, WEEK);
        assertThat(figures.total()).isEqualTo(Group.NONE);
        assertThat(figures.days()).hasSize(7).allMatch(day -> day.group().equals(Group.NONE));
        assertThat(figures.specialists()).isEmpty();
        assertThat(queries.firstDay(CLINIC)).isEmpty();
    }

    @Test
    void factsThatWaitForTheirSpecialistCountNowhere() throws SQLException {
        tables.appointment(ANNA, "c-1", "x", "2026-03-05T08:00Z", "COMPLETED");
        tables.appointment(NOBODY, "c-1", "y", "2026-03-05T08:00Z", "COMPLETED");
        ClinicFigures figures = queries.figures(CLINIC, WEEK);
        assertThat(figures.total().bookings().booked()).isEqualTo(1);
        assertThat(figures.total().persons().booked()).isEqualTo(1);
    }

    @Test
    void aClinicIsFoundByItsId() throws SQLException {
        assertThat(queries.withId(CLINIC).orElseThrow().clinicId()).isEqualTo("c-1");
        assertThat(queries.withId(NOBODY)).isEmpty();
    }
}
