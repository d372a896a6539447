package dev.graft.analytics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The period before is only summed: its figures are those of one day, the last before the period. Persons of a day in
     * one clinic are counted there already.
     */
    private static final String FIGURES = """
            with asked as (
              select p.id, p.version, ?::date as first, ?::date as since, ?::date as last
              from live.specialist_profile p
              where p.id = ?
            ), interest as (
              select greatest(d.date, a.since - 1) as date,
                sum(d.profile_views)::bigint as profile_views, sum(d.contact_views)::bigint as contact_views,
                sum(d.consultation_requests)::bigint as consultation_requests, sum(d.orders)::bigint as orders,
                sum(d.reviews)::bigint as reviews, sum((d.sources ->> 'catalog')::bigint)::bigint as catalog,
                sum((d.sources ->> 'search')::bigint)::bigint as search
              from asked a
              join live.specialist_analytics_daily d on d.specialist_id = a.id and d.date between a.first and a.last
              group by 1
            ), bookings as (
              select greatest(b.date, a.since - 1) as date, count(*) as clinic_days, sum(b.persons)::bigint as persons,
                sum(b.booked)::bigint as booked, sum(b.confirmed)::bigint as confirmed,
                sum(b.completed)::bigint as completed, sum(b.cancelled)::bigint as cancelled,
                sum(b.no_show)::bigint as no_show, sum(b.booked_minutes)::bigint as booked_minutes,
                sum(b.revenue) as revenue, sum(b.lead_minutes)::bigint as lead_minutes,
                sum(b.lead_appointments)::bigint as lead_appointments
              from asked a
              join live.specialist_appointments_daily b on b.specialist_id = a.id and b.date between a.first and a.last
              group by 1
            ), visits as materialized (
              select greatest(f.date, a.since - 1) as date, f.date >= a.since as now, f.person_id
              from asked a
              join live.appointment_facts f on f.specialist_id = a.id and f.date between a.first and a.last
            ), seen as (
              select date, count(distinct v.person_id) as persons
              from bookings b
              join visits v using (date)
              where b.clinic_days > 1
              group by date
            )
            select a.version, day.*, (select count(distinct person_id) from visits where now) as persons_now
            from asked a
            left join (
              select date, i.profile_views, i.contact_views, i.consultation_requests, i.orders, i.reviews, i.catalog,
                i.search, i.profile_views - i.catalog - i.search as direct, b.booked, b.confirmed, b.completed, b.cancelled,
                b.no_show, coalesce(s.persons, b.persons) as persons, b.booked_minutes,
                coalesce(b.revenue, 0.00) as revenue, b.lead_minutes, b.lead_appointments
              from interest i
              full join bookings b using (date)
              left join seen s using (date)) day on true
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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setObject(1, span.previous().from());
            statement.setObject(2, span.from());
            statement.setObject(3, span.to());
            statement.setObject(4, specialist);
            try (ResultSet row = statement.executeQuery()) {
                return fold(row, span);
            }
        }
    }

    /** Without any figure there is one row, with the version and without a date. */
    private static ReportedFigures fold(ResultSet row, Span span) throws SQLException {
        Map<LocalDate, ReportedDay> found = HashMap.newHashMap(span.days() + 1);
        long version = 0;
        long persons = 0;
        while (row.next()) {
            version = row.getLong("version");
            persons = row.getLong("persons_now");
            LocalDate date = row.getObject("date", LocalDate.class);
            if (date != null) {
                found.put(date, day(date, row));
            }
        }
        return figures(found, span, persons, version);
    }

    private static ReportedFigures figures(Map<LocalDate, ReportedDay> found, Span span, long persons, long version) {
        List<ReportedDay> days = span.dates()
                .map(date -> found.getOrDefault(date, ReportedDay.quiet(date)))
                .toList();
        Interest interest = Interest.NONE;
        Bookings bookings = Bookings.NONE;
        for (ReportedDay day : days) {
            interest = interest.plus(day.interest());
            bookings = bookings.plus(day.bookings(), persons);
        }
        LocalDate dayBefore = span.previous().to();
        ReportedDay previous = found.getOrDefault(dayBefore, ReportedDay.quiet(dayBefore));
        return new ReportedFigures(days, interest, previous.interest(), bookings, previous.bookings(), version);
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

    private static ReportedDay day(LocalDate date, ResultSet row) throws SQLException {
        Interest interest = new Interest(
                row.getLong("profile_views"),
                row.getLong("contact_views"),
                row.getLong("consultation_requests"),
                row.getLong("orders"),
                row.getLong("reviews"),
                row.getLong("catalog"),
                row.getLong("search"),
                row.getLong("direct"));
        return new ReportedDay(date, interest, BookingColumns.read(row, row.getLong("persons")));
    }
}
