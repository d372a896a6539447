package dev.graft.analytics.store;

import dev.graft.analytics.model.Activity;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Views that were posted. Inside a transaction only. */
public final class ActivityTable {

    private static final String UPSERT = """
            with n as (
              select *
              from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::int[])
                as n (id, kind, source, specialist_id, occurred_at, views)
            ),
            changed as (
              select n.*, a.specialist_id as specialist_before, a.occurred_at as occurred_before
              from n
              left join activity a on a.id = n.id
              where a.id is null
                or (a.kind, a.source, a.specialist_id, a.occurred_at, a.views)
                  is distinct from (n.kind, n.source, n.specialist_id, n.occurred_at, n.views)
            ),
            written as (
              insert into activity (id, kind, source, specialist_id, occurred_at, views)
              select id, kind, source, specialist_id, occurred_at, views
              from changed
              on conflict (id) do update
              set (kind, source, specialist_id, occurred_at, views) =
                (excluded.kind, excluded.source, excluded.specialist_id, excluded.occurred_at, excluded.views)
            ),
            touched as (
              select specialist_before as specialist_id, occurred_before as occurred_at
              from changed
              union all
              select specialist_id, occurred_at
              from n
            )
            select distinct s.id as specialist_id, (t.occurred_at at time zone s.zone)::date - date '1970-01-01' as day
            from touched t
            join specialist_profile s on s.id = t.specialist_id
            """;

    private static final String DELETE = """
            with touched as (
              delete from activity a
              using unnest(?::uuid[]) as k (id)
              where a.id = k.id
              returning a.specialist_id, a.occurred_at
            )
            select distinct s.id as specialist_id, (t.occurred_at at time zone s.zone)::date - date '1970-01-01' as day
            from touched t
            join specialist_profile s on s.id = t.specialist_id
            """;

    private final Connection connection;

    public ActivityTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes events that are new or differ. Returns the days that these were in and that all events are in, of specialists who
     * are known: a replay heals figures too, not facts alone.
     */
    public List<SpecialistDay> upsert(Collection<Activity> events) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, events)) {
            return statement
                    .column(Activity::id)
                    .column(Activity::kind)
                    .column(Activity::source)
                    .column(event -> event.specialist().value())
                    .column(Activity::occurredAt)
                    .column(Activity::views)
                    .list(Days::specialistDay);
        }
    }

    /** Removes events. Returns the days that they were in, of specialists who are known. */
    public List<SpecialistDay> delete(Collection<UUID> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            return statement.column(id -> id).list(Days::specialistDay);
        }
    }
}
