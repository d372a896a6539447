package dev.graft.analytics.store;

import dev.graft.analytics.model.CountedViews;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Views that the old application counted. Inside a transaction only. */
public final class CountedViewTable {

    private static final String UPSERT = """
            with n as (
              select *
              from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[])
                as n (id, kind, profile_id, date, catalog, search, direct)
            ),
            changed as (
              select n.*, v.profile_id as profile_before, v.date as date_before
              from n
              left join counted_views v on v.id = n.id
              where v.id is null
                or (v.kind, v.profile_id, v.date, v.catalog, v.search, v.direct)
                  is distinct from (n.kind, n.profile_id, n.date, n.catalog, n.search, n.direct)
            ),
            written as (
              insert into counted_views (id, kind, profile_id, date, catalog, search, direct)
              select id, kind, profile_id, date, catalog, search, direct
              from changed
              on conflict (id) do update
              set (kind, profile_id, date, catalog, search, direct) =
                (excluded.kind, excluded.profile_id, excluded.date, excluded.catalog, excluded.search, excluded.direct)
            ),
            touched as (
              select profile_before as profile_id, date_before as date
              from changed
              union all
              select profile_id, date
              from n
            )
            select distinct s.id as specialist_id, t.date - date '1970-01-01' as day
            from touched t
            join marketplace_profiles p on p.legacy_id = t.profile_id
            join specialist_profile s on s.legacy_user_id = p.user_id
            """;

    private static final String DELETE = """
            with touched as (
              delete from counted_views v
              using unnest(?::text[]) as k (id)
              where v.id = k.id
              returning v.profile_id, v.date
            )
            select distinct s.id as specialist_id, t.date - date '1970-01-01' as day
            from touched t
            join marketplace_profiles p on p.legacy_id = t.profile_id
            join specialist_profile s on s.legacy_user_id = p.user_id
            """;

    private final Connection connection;

    public CountedViewTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * Writes counts that are new or differ. Returns the days that these were in and that all counts are in, of specialists who
     * are known: a replay heals figures too, not facts alone.
     */
    public List<SpecialistDay> upsert(Collection<CountedViews> counts) throws SQLException {
        try (var statement = UnnestStatement.of(connection, UPSERT, counts)) {
            return statement
                    .column(CountedViews::id)
                    .column(CountedViews::kind)
                    .column(CountedViews::profileId)
                    .column(CountedViews::date)
                    .column(CountedViews::catalog)
                    .column(CountedViews::search)
                    .column(CountedViews::direct)
                    .list(Days::specialistDay);
        }
    }

    /** Removes counts. Returns the days that they were in, of specialists who are known. */
    public List<SpecialistDay> delete(Collection<String> ids) throws SQLException {
        try (var statement = UnnestStatement.of(connection, DELETE, ids)) {
            return statement.column(id -> id).list(Days::specialistDay);
        }
    }
}
