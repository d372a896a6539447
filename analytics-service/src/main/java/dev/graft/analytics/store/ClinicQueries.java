package dev.graft.analytics.store;

import dev.graft.analytics.store.ClinicFigures.Day;
import dev.graft.analytics.store.ClinicFigures.Group;
import dev.graft.analytics.store.ClinicFigures.Member;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Finds a clinic and its figures. Figures are sums of the daily table; persons are counted over the facts. */
@ApplicationScoped
public class ClinicQueries {

    private static final String ONE = """
            select id, legacy_id, name, zone, (now() at time zone zone)::date as today
            from live.clinics
            where id = ?
            """;

    private static final String FIRST_DAY = """
            select min(b.date)
            from live.clinics c
            join live.specialist_appointments_daily b on b.clinic_id = c.legacy_id
            where c.id = ?
            """;

    private static final String FIGURES = """
            with asked as (
              select c.legacy_id, ?::date as first, ?::date as last, ?::date as since
              from live.clinics c
              where c.id = ?
            ), visits as (
              select f.date >= a.since as now, f.date, f.specialist_id, f.person_id, f.status, f.created_at
              from asked a
              join live.appointment_facts f on f.clinic_id = a.legacy_id and f.date between a.first and a.last
              where exists (select from live.specialist_profile p where p.id = f.specialist_id)
            ), persons as (
              select now, date, specialist_id, grouping(date, specialist_id) as grain,
                count(distinct person_id) as booked_persons,
                count(distinct person_id) filter (where status = 'CONFIRMED') as confirmed_persons,
                count(distinct person_id) filter (where status = 'COMPLETED') as completed_persons,
                count(distinct person_id) filter (where status = 'CANCELLED') as cancelled_persons,
                count(distinct person_id) filter (where status = 'NO_SHOW') as no_show_persons,
                count(distinct person_id) filter (where status <> 'CANCELLED') as kept_persons,
                count(distinct person_id) filter (where created_at is not null) as lead_persons
              from visits
              group by grouping sets ((now), (now, date), (now, specialist_id))
            ), sums as (
              select b.date >= a.since as now, b.date, b.specialist_id, grouping(b.date, b.specialist_id) as grain,
                sum(b.booked) as booked, sum(b.confirmed) as confirmed, sum(b.completed) as completed,
                sum(b.cancelled) as cancelled, sum(b.no_show) as no_show, sum(b.booked_minutes) as booked_minutes,
                sum(b.revenue) as revenue, sum(b.lead_minutes) as lead_minutes,
                sum(b.lead_appointments) as lead_appointments
              from asked a
              join live.specialist_appointments_daily b on b.clinic_id = a.legacy_id and b.date between a.first and a.last
              group by grouping sets ((b.date >= a.since), (b.date >= a.since, b.date), (b.date >= a.since, b.specialist_id))
            )
            select s.*, p.booked_persons, p.confirmed_persons, p.completed_persons, p.cancelled_persons,
              p.no_show_persons, p.kept_persons, p.lead_persons, sp.name
            from sums s
            join persons p on p.grain = s.grain and p.now = s.now
              and p.date is not distinct from s.date and p.specialist_id is not distinct from s.specialist_id
            left join live.specialist_profile sp on sp.id = s.specialist_id
            where s.now or s.grain = 3
            order by s.grain, s.date, sp.name, s.specialist_id
            """;

    private static final int OF_DAY = 1;
    private static final int OF_SPECIALIST = 2;

    private final DataSource dataSource;

    public ClinicQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The clinic with this id. */
    public Optional<KnownClinic> withId(UUID id) throws SQLException {
        return OneRow.of(dataSource, ONE, id, ClinicQueries::clinic);
    }

    /** The first day with a figure. */
    public Optional<LocalDate> firstDay(UUID clinic) throws SQLException {
        return OneRow.of(dataSource, FIRST_DAY, clinic, row -> row.getObject(1, LocalDate.class));
    }

    /** The figures of the span and of the one before it. */
    public ClinicFigures figures(UUID clinic, Span span) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FIGURES)) {
            statement.setObject(1, span.previous().from());
            statement.setObject(2, span.to());
            statement.setObject(3, span.from());
            statement.setObject(4, clinic);
            try (ResultSet row = statement.executeQuery()) {
                return collect(row, span);
            }
        }
    }

    private static ClinicFigures collect(ResultSet row, Span span) throws SQLException {
        Group total = Group.NONE;
        Group previous = Group.NONE;
        Map<LocalDate, Group> days = HashMap.newHashMap(span.days());
        List<Member> members = new ArrayList<>();
        while (row.next()) {
            Group group = group(row);
            switch (row.getInt("grain")) {
                case OF_DAY -> days.put(row.getObject("date", LocalDate.class), group);
                case OF_SPECIALIST ->
                    members.add(new Member(row.getObject("specialist_id", UUID.class), row.getString("name"), group));
                default -> {
                    total = row.getBoolean("now") ? group : total;
                    previous = row.getBoolean("now") ? previous : group;
                }
            }
        }
        return new ClinicFigures(total, previous, everyDay(span, days), members);
    }

    /** No activity reads zeros, not holes. */
    private static List<Day> everyDay(Span span, Map<LocalDate, Group> days) {
        return span.dates()
                .map(date -> new Day(date, days.getOrDefault(date, Group.NONE)))
                .toList();
    }

    private static Group group(ResultSet row) throws SQLException {
        Persons persons = new Persons(
                row.getInt("booked_persons"),
                row.getInt("confirmed_persons"),
                row.getInt("completed_persons"),
                row.getInt("cancelled_persons"),
                row.getInt("no_show_persons"),
                row.getInt("kept_persons"),
                row.getInt("lead_persons"));
        return new Group(BookingColumns.read(row, persons.booked()), persons);
    }

    private static KnownClinic clinic(ResultSet row) throws SQLException {
        return new KnownClinic(
                row.getObject("id", UUID.class),
                row.getString("legacy_id"),
                row.getString("name"),
                row.getString("zone"),
                row.getObject("today", LocalDate.class));
    }
}
