package dev.graft.analytics.store;

import dev.graft.analytics.model.AppointmentFact;
import dev.graft.analytics.model.ClinicDay;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Migrated appointments, each with the day that it is in. Inside a transaction only. */
public final class AppointmentFactTable {

    /** Without ON CONFLICT, which looks for each row once more: whoever writes here is alone (law 7). */
    private static final String UPSERT = """
            with n as (
              select n.*, (n.starts_at at time zone coalesce(c.zone, 'UTC'))::date as date
              from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::int[], ?::text[], ?::numeric[],
                ?::timestamptz[]) as n (id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status,
                amount, created_at)
              left join clinics c on c.legacy_id = n.clinic_id
            ),
            changed as (
              select n.*, f.id is null as is_new, f.clinic_id as clinic_before, f.specialist_id as specialist_before, f.date as date_before
              from n
              left join appointment_facts f on f.id = n.id
              where f.id is null
                or (f.clinic_id, f.specialist_id, f.person_id, f.starts_at, f.duration_minutes, f.status, f.amount,
                f.created_at, f.date)
                  is distinct from
                  (n.clinic_id, n.specialist_id, n.person_id, n.starts_at, n.duration_minutes, n.status, n.amount,
                  n.created_at, n.date)
            ),
            inserted as (
              insert into appointment_facts (id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status,
                amount, created_at, date)
              select id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status, amount, created_at, date
              from changed
              where is_new
            ),
            updated as (
              update appointment_facts f
              set (clinic_id, specialist_id, person_id, starts_at, duration_minutes, status, amount, created_at, date) =
                (n.clinic_id, n.specialist_id, n.person_id, n.starts_at, n.duration_minutes, n.status, n.amount,
                n.created_at, n.date)
              from changed n
              where f.id = n.id and not n.is_new
            )
            select specialist_before as specialist_id, clinic_before as clinic_id, date_before - date '1970-01-01' as day
            from changed
            where date_before is not null
            union
            select specialist_id, clinic_id, date - date '1970-01-01'
            from n
            where date is not null
            """;

    private static final String DELETE = """
            with gone as (
              delete from appointment_facts f
              using unnest(?::uuid[]) as k (id)
              where f.id = k.id
              returning f.specialist_id, f.clinic_id, f.date
            )
            select distinct specialist_id, clinic_id, date - date '1970-01-01' as day
            from gone
            where date is not null
            """;

    private static final String DATE_ANEW = """
            with moved as (
              select f.id, (f.starts_at at time zone coalesce(c.zone, 'UTC'))::date as date
              from unnest(?::text[]) as k (clinic_id)
              join appointment_facts f on f.clinic_id = k.clinic_id
              left join clinics c on c.legacy_id = k.clinic_id
              where f.starts_at is not null
            )
            update appointment_facts f
            set date = m.date
            from moved m
            where f.id = m.id and f.date is distinct from m.date
            """;

    private final Connection connection;

    public AppointmentFactTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes appointments that are new or differ. Returns the days that these were in and that all are in: a replay heals
     * figures too, not facts alone.
     */
    public List<ClinicDay> upsert(Collection<AppointmentFact> appointments) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, appointments)) {
            return statement
                    .column(AppointmentFact::id)
                    .column(AppointmentFact::clinicId)
                    .column(appointment -> appointment.specialist().value())
                    .column(AppointmentFact::person)
                    .column(AppointmentFact::startsAt)
                    .column(AppointmentFact::durationMinutes)
                    .column(AppointmentFact::status)
                    .column(AppointmentFact::amount)
                    .column(AppointmentFact::createdAt)
                    .list(Days::clinicDay);
        }
    }

    /** Removes appointments. Returns the days that they were in. */
    public List<ClinicDay> delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            return statement.column(id -> id).list(Days::clinicDay);
        }
    }

    /** Puts the appointments of these clinics into the days of the time zones that the clinics have now. */
    public void dateAnew(Collection<String> clinicIds) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DATE_ANEW, clinicIds)) {
            statement.column(id -> id).update();
        }
    }
}
