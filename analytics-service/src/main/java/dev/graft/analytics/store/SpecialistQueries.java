package dev.graft.analytics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds a specialist and the daily figures. One statement reads all figures of an answer: they are of one moment. */
@ApplicationScoped
public class SpecialistQueries {

    private static final String ONE = """
            select p.id, p.legacy_user_id, p.name, p.zone, p.version,
              (now() at time zone p.zone)::date as today, c.through
            from live.specialist_profile p
            left join live.closing c on c.specialist_id = p.id
            where p.id = ?
            """;

    private static final String FIRST_DAY = """
            select least(
              (select min(date) from live.specialist_analytics_daily where specialist_id = p.id),
              (select min(date) from live.specialist_appointments_daily where specialist_id = p.id))
            from live.specialist_profile p
            where p.id = ?
            """;

    /** Dates are counted by whole numbers: a series of timestamps would stumble where the session's zone changes its clock. */
    private static final String DAYS = """
            with asked as (
              select p.id, p.version, ?::date as first, ?::date as last
              from live.specialist_profile p
              where p.id = ?
            ), visits as materialized (
              select f.date, f.person_id
              from asked a
              join live.appointment_facts f on f.specialist_id = a.id and f.date between a.first and a.last
            ), seen as (
              select date, count(distinct person_id) as persons
              from visits
              group by date
            ), bookings as (
              select b.date,
                sum(b.booked) as booked, sum(b.confirmed) as confirmed, sum(b.completed) as completed,
                sum(b.cancelled) as cancelled, sum(b.no_show) as no_show, sum(b.booked_minutes) as booked_minutes,
                sum(b.revenue) as revenue, sum(b.lead_minutes) as lead_minutes,
                sum(b.lead_appointments) as lead_appointments
              from asked a
              join live.specialist_appointments_daily b on b.specialist_id = a.id and b.date between a.first and a.last
              group by b.date
            )
            select a.version, a.first + n as date,
              coalesce(d.profile_views, 0) as profile_views, coalesce(d.contact_views, 0) as contact_views,
              coalesce(d.consultation_requests, 0) as consultation_requests, coalesce(d.orders, 0) as orders,
              coalesce(d.reviews, 0) as reviews,
              coalesce((d.sources ->> 'catalog')::bigint, 0) as catalog,
              coalesce((d.sources ->> 'search')::bigint, 0) as search,
              coalesce((d.sources ->> 'direct')::bigint, 0) as direct,
              coalesce(b.booked, 0) as booked, coalesce(b.confirmed, 0) as confirmed,
              coalesce(b.completed, 0) as completed, coalesce(b.cancelled, 0) as cancelled,
              coalesce(b.no_show, 0) as no_show, coalesce(s.persons, 0) as persons,
              coalesce(b.booked_minutes, 0) as booked_minutes, coalesce(b.revenue, 0.00) as revenue,
              coalesce(b.lead_minutes, 0) as lead_minutes, coalesce(b.lead_appointments, 0) as lead_appointments,
              (select count(distinct person_id) from visits where date between ? and ?) as persons_now,
              (select count(distinct person_id) from visits where date between ? and ?) as persons_before
            from asked a
            cross join generate_series(0, a.last - a.first) n
            left join live.specialist_analytics_daily d on d.specialist_id = a.id and d.date = a.first + n
              and d.date between a.first and a.last
            left join bookings b on b.date = a.first + n
            left join seen s on s.date = a.first + n
            order by n
            """;

    private final DataSource dataSource;

    public SpecialistQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The specialist with this id. */
    public Optional<KnownSpecialist> withId(UUID id) throws SQLException {
        return OneRow.of(dataSource, ONE, id, SpecialistQueries::specialist);
    }

    /** The first day with a figure. */
    public Optional<LocalDate> firstDay(UUID specialist) throws SQLException {
        return OneRow.of(dataSource, FIRST_DAY, specialist, row -> row.getObject(1, LocalDate.class));
    }

    /** The figures of each day of the span, and the sums of the span and of the one before it. */
    public ReportedFigures figures(UUID specialist, Span span) throws SQLException {
        Span previous = span.previous();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DAYS)) {
            statement.setObject(1, previous.from());
            statement.setObject(2, span.to());
            statement.setObject(3, specialist);
            statement.setObject(4, span.from());
            statement.setObject(5, span.to());
            statement.setObject(6, previous.from());
            statement.setObject(7, previous.to());
            try (ResultSet row = statement.executeQuery()) {
                return fold(row, span);
            }
        }
    }

    private static ReportedFigures fold(ResultSet row, Span span) throws SQLException {
        List<ReportedDay> days = new ArrayList<>(span.days());
        Interest interest = Interest.NONE;
        Interest previousInterest = Interest.NONE;
        Bookings bookings = Bookings.NONE;
        Bookings previousBookings = Bookings.NONE;
        long version = 0;
        while (row.next()) {
            version = row.getLong("version");
            ReportedDay day = day(row);
            if (day.date().isBefore(span.from())) {
                previousInterest = previousInterest.plus(day.interest());
                previousBookings = previousBookings.plus(day.bookings(), row.getLong("persons_before"));
            } else {
                interest = interest.plus(day.interest());
                bookings = bookings.plus(day.bookings(), row.getLong("persons_now"));
                days.add(day);
            }
        }
        return new ReportedFigures(days, interest, previousInterest, bookings, previousBookings, version);
    }

    private static KnownSpecialist specialist(ResultSet row) throws SQLException {
        return new KnownSpecialist(
                row.getObject("id", UUID.class),
                row.getString("legacy_user_id"),
                row.getString("name"),
                row.getString("zone"),
                row.getObject("today", LocalDate.class),
                row.getObject("through", LocalDate.class),
                row.getLong("version"));
    }

    private static ReportedDay day(ResultSet row) throws SQLException {
        Interest interest = new Interest(
                row.getLong("profile_views"),
                row.getLong("contact_views"),
                row.getLong("consultation_requests"),
                row.getLong("orders"),
                row.getLong("reviews"),
                row.getLong("catalog"),
                row.getLong("search"),
                row.getLong("direct"));
        return new ReportedDay(
                row.getObject("date", LocalDate.class), interest, BookingColumns.read(row, row.getLong("persons")));
    }
}
