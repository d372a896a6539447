package dev.graft.analytics.store;

import dev.graft.analytics.model.AppointmentFigures;
import dev.graft.analytics.model.ClinicDay;
import dev.graft.analytics.model.Recount;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The figures of specialists' days in clinics, as the appointments imply them. Inside a transaction only. */
public final class ClinicDayTable {

    private static final String RECOUNT = """
            with k as (
              select s.id as specialist_id, k.clinic_id, date '1970-01-01' + k.day as date, c.through
              from unnest(?::uuid[], ?::text[], ?::int[]) as k (specialist_id, clinic_id, day)
              join specialist_profile s on s.id = k.specialist_id
              left join closing c on c.specialist_id = s.id
            ),
            changed as materialized (
              select k.*, n.*, n.booked > 0 as after, o.booked is not null as before, o.booked as before_booked,
                o.confirmed as before_confirmed, o.completed as before_completed, o.cancelled as before_cancelled,
                o.no_show as before_no_show, o.persons as before_persons, o.booked_minutes as before_booked_minutes,
                o.revenue as before_revenue, o.lead_minutes as before_lead_minutes,
                o.lead_appointments as before_lead_appointments
              from k
              cross join lateral (
                select
                  count(*) as booked,
                  count(*) filter (where f.status = 'CONFIRMED') as confirmed,
                  count(*) filter (where f.status = 'COMPLETED') as completed,
                  count(*) filter (where f.status = 'CANCELLED') as cancelled,
                  count(*) filter (where f.status = 'NO_SHOW') as no_show,
                  count(distinct f.person_id) as persons,
                  coalesce(sum(greatest(f.duration_minutes, 0)) filter (where f.status <> 'CANCELLED'), 0)
                    as booked_minutes,
                  coalesce(sum(f.amount) filter (where f.status = 'COMPLETED'), 0) as revenue,
                  coalesce(sum(greatest(floor(extract(epoch from f.starts_at - f.created_at) / 60), 0)), 0)::bigint
                    as lead_minutes,
                  count(f.created_at) as lead_appointments
                from appointment_facts f
                where f.specialist_id = k.specialist_id and f.clinic_id = k.clinic_id and f.date = k.date) n
              left join specialist_appointments_daily o
                on o.specialist_id = k.specialist_id and o.clinic_id = k.clinic_id and o.date = k.date
              where (coalesce(o.booked, 0), coalesce(o.confirmed, 0), coalesce(o.completed, 0), coalesce(o.cancelled, 0),
                coalesce(o.no_show, 0), coalesce(o.persons, 0), coalesce(o.booked_minutes, 0), coalesce(o.revenue, 0),
                coalesce(o.lead_minutes, 0), coalesce(o.lead_appointments, 0))
                is distinct from
                (n.booked, n.confirmed, n.completed, n.cancelled, n.no_show, n.persons, n.booked_minutes, n.revenue,
                n.lead_minutes, n.lead_appointments)
            ),
            removed as (
              delete from specialist_appointments_daily d
              using changed n
              where d.specialist_id = n.specialist_id
                and d.clinic_id = n.clinic_id
                and d.date = n.date
                and not n.after
            ),
            written as (
              insert into specialist_appointments_daily (specialist_id, clinic_id, date, booked, confirmed, completed,
                cancelled, no_show, persons, booked_minutes, revenue, lead_minutes, lead_appointments)
              select specialist_id, clinic_id, date, booked, confirmed, completed, cancelled, no_show, persons,
                booked_minutes, revenue, lead_minutes, lead_appointments
              from changed
              where after
              on conflict (specialist_id, clinic_id, date) do update
              set (booked, confirmed, completed, cancelled, no_show, persons, booked_minutes, revenue, lead_minutes,
                lead_appointments) =
                (excluded.booked, excluded.confirmed, excluded.completed, excluded.cancelled, excluded.no_show,
                excluded.persons, excluded.booked_minutes, excluded.revenue, excluded.lead_minutes,
                excluded.lead_appointments)
            )
            select *, date - date '1970-01-01' as day, through - date '1970-01-01' as through_day
            from changed
            """;

    private static final String DAYS_OF_SPECIALISTS = """
            select k.id as specialist_id, d.clinic_id, d.day
            from unnest(?::uuid[]) as k (id)
            cross join lateral (
              select o.clinic_id, o.date - date '1970-01-01' as day
              from specialist_appointments_daily o
              where o.specialist_id = k.id
              union
              select f.clinic_id, f.date - date '1970-01-01'
              from appointment_facts f
              where f.specialist_id = k.id and f.date is not null) d
            """;

    private static final String DAYS_OF_CLINICS = """
            select d.specialist_id, k.id as clinic_id, d.day
            from unnest(?::text[]) as k (id)
            cross join lateral (
              select o.specialist_id, o.date - date '1970-01-01' as day
              from specialist_appointments_daily o
              where o.clinic_id = k.id
              union
              select f.specialist_id, f.date - date '1970-01-01'
              from appointment_facts f
              where f.clinic_id = k.id and f.date is not null) d
            """;

    private final Connection connection;

    public ClinicDayTable(Connection connection) {
        this.connection = connection;
    }

    /** Counts these days anew; those of specialists who are unknown have no figures. Returns what changed. */
    public List<Recount<ClinicDay, AppointmentFigures>> recount(Collection<ClinicDay> days) throws SQLException {
        try (var statement = UnnestStatement.of(connection, RECOUNT, days)) {
            return statement
                    .column(day -> day.specialist().value())
                    .column(ClinicDay::clinicId)
                    .column(day -> day.date().toEpochDay())
                    .list(ClinicDayTable::recount);
        }
    }

    /** Hands over all days of these specialists that have figures, or appointments, in chunks. */
    public void daysOfSpecialists(Collection<SpecialistId> specialists, int chunk, ChunkConsumer<ClinicDay> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, DAYS_OF_SPECIALISTS, specialists)) {
            statement.column(SpecialistId::value).chunks(chunk, Days::clinicDay, consumer);
        }
    }

    /** Hands over all days of these clinics that have figures, or appointments, in chunks. */
    public void daysOfClinics(Collection<String> clinicIds, int chunk, ChunkConsumer<ClinicDay> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, DAYS_OF_CLINICS, clinicIds)) {
            statement.column(id -> id).chunks(chunk, Days::clinicDay, consumer);
        }
    }

    private static Recount<ClinicDay, AppointmentFigures> recount(ResultSet row) throws SQLException {
        return new Recount<>(
                Days.clinicDay(row),
                row.getBoolean("before") ? figures(row, "before_") : null,
                row.getBoolean("after") ? figures(row, "") : null,
                Days.through(row));
    }

    private static AppointmentFigures figures(ResultSet row, String prefix) throws SQLException {
        return new AppointmentFigures(
                row.getLong(prefix + "booked"),
                row.getLong(prefix + "confirmed"),
                row.getLong(prefix + "completed"),
                row.getLong(prefix + "cancelled"),
                row.getLong(prefix + "no_show"),
                row.getLong(prefix + "persons"),
                row.getLong(prefix + "booked_minutes"),
                row.getBigDecimal(prefix + "revenue").setScale(2),
                row.getLong(prefix + "lead_minutes"),
                row.getLong(prefix + "lead_appointments"));
    }
}
