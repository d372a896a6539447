package dev.graft.analytics.store;

import dev.graft.analytics.model.Recount;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.analytics.model.SpecialistFigures;
import dev.graft.analytics.model.SpecialistId;
import dev.graft.analytics.model.ViewsBySource;
import dev.graft.cdc.quarkus.sql.ChunkConsumer;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The figures of specialists' days, as the facts imply them. Inside a transaction only. */
public final class SpecialistDayTable {

    /**
     * Moments are looked for a day before and after, and then dated: clocks are put back across midnight, and once a whole
     * day was had twice.
     */
    private static final String RECOUNT = """
            with k as (
              select k.id, s.id as specialist_id, s.legacy_user_id, s.zone, date '1970-01-01' + k.day as date, c.through,
                (date '1970-01-01' + (k.day - 1))::timestamp at time zone s.zone as earliest,
                (date '1970-01-01' + (k.day + 2))::timestamp at time zone s.zone as latest
              from unnest(?::uuid[], ?::uuid[], ?::int[]) as k (id, specialist_id, day)
              join specialist_profile s on s.id = k.specialist_id
              left join closing c on c.specialist_id = s.id
            ),
            counted as (
              select k.id, k.specialist_id, k.date, k.through, m.consultation_requests, m.orders, m.reviews, v.catalog,
                v.search, v.direct, v.catalog + v.search + v.direct as profile_views, v.contact_views
              from k
              cross join lateral (
                select
                  count(*) filter (where f.kind = 'REQUEST') as consultation_requests,
                  count(*) filter (where f.kind = 'ORDER') as orders,
                  count(*) filter (where f.kind = 'REVIEW') as reviews
                from marketplace_profiles p
                join marketplace_facts f on f.profile_id = p.legacy_id
                where p.user_id = k.legacy_user_id
                  and f.occurred_at >= k.earliest
                  and f.occurred_at < k.latest
                  and (f.occurred_at at time zone k.zone)::date = k.date) m
              cross join lateral (
                select
                  coalesce(sum(v.catalog) filter (where v.kind = 'PROFILE'), 0)::bigint as catalog,
                  coalesce(sum(v.search) filter (where v.kind = 'PROFILE'), 0)::bigint as search,
                  coalesce(sum(v.direct) filter (where v.kind = 'PROFILE'), 0)::bigint as direct,
                  coalesce(sum(v.catalog + v.search + v.direct) filter (where v.kind = 'CONTACT'), 0)::bigint
                    as contact_views
                from (
                  select c.kind, c.catalog, c.search, c.direct
                  from marketplace_profiles p
                  join counted_views c on c.profile_id = p.legacy_id
                  where p.user_id = k.legacy_user_id and c.date = k.date
                  union all
                  select a.kind, case a.source when 'CATALOG' then a.views else 0 end,
                    case a.source when 'SEARCH' then a.views else 0 end,
                    case a.source when 'DIRECT' then a.views else 0 end
                  from activity a
                  where a.specialist_id = k.specialist_id
                    and a.occurred_at >= k.earliest
                    and a.occurred_at < k.latest
                    and (a.occurred_at at time zone k.zone)::date = k.date) v) v
            ),
            changed as materialized (
              select n.*,
                coalesce(round(100.0 * n.contact_views / nullif(n.profile_views, 0), 1), 0) as profile_to_contact,
                coalesce(round(100.0 * n.consultation_requests / nullif(n.contact_views, 0), 1), 0) as contact_to_request,
                coalesce(round(100.0 * n.orders / nullif(n.consultation_requests, 0), 1), 0) as request_to_order,
                (n.profile_views, n.contact_views, n.consultation_requests, n.orders, n.reviews) <> (0, 0, 0, 0, 0)
                  as after,
                o.id is not null as before,
                o.profile_views as before_profile_views, o.contact_views as before_contact_views,
                o.consultation_requests as before_consultation_requests, o.orders as before_orders,
                o.reviews as before_reviews, (o.sources ->> 'catalog')::bigint as before_catalog,
                (o.sources ->> 'search')::bigint as before_search, (o.sources ->> 'direct')::bigint as before_direct,
                o.conversion_rate_profile_to_contact as before_profile_to_contact,
                o.conversion_rate_contact_to_request as before_contact_to_request,
                o.conversion_rate_request_to_order as before_request_to_order
              from counted n
              left join specialist_analytics_daily o on o.specialist_id = n.specialist_id and o.date = n.date
              where (coalesce(o.profile_views, 0), coalesce(o.contact_views, 0), coalesce(o.consultation_requests, 0),
                coalesce(o.orders, 0), coalesce(o.reviews, 0), coalesce((o.sources ->> 'catalog')::bigint, 0),
                coalesce((o.sources ->> 'search')::bigint, 0))
                is distinct from
                (n.profile_views, n.contact_views, n.consultation_requests, n.orders, n.reviews, n.catalog, n.search)
            ),
            removed as (
              delete from specialist_analytics_daily d
              using changed n
              where d.specialist_id = n.specialist_id and d.date = n.date and not n.after
            ),
            written as (
              insert into specialist_analytics_daily (id, specialist_id, date, profile_views, contact_views,
                consultation_requests, orders, reviews, sources, conversion_rate_profile_to_contact,
                conversion_rate_contact_to_request, conversion_rate_request_to_order)
              select id, specialist_id, date, profile_views, contact_views, consultation_requests, orders, reviews,
                jsonb_build_object('catalog', catalog, 'search', search, 'direct', direct), profile_to_contact,
                contact_to_request, request_to_order
              from changed
              where after
              on conflict (specialist_id, date) do update
              set (profile_views, contact_views, consultation_requests, orders, reviews, sources,
                conversion_rate_profile_to_contact, conversion_rate_contact_to_request, conversion_rate_request_to_order,
                updated_at) =
                (excluded.profile_views, excluded.contact_views, excluded.consultation_requests, excluded.orders,
                excluded.reviews, excluded.sources, excluded.conversion_rate_profile_to_contact,
                excluded.conversion_rate_contact_to_request, excluded.conversion_rate_request_to_order, now())
            )
            select *, date - date '1970-01-01' as day, through - date '1970-01-01' as through_day
            from changed
            """;

    private static final String DAYS_OF = """
            select s.id as specialist_id, d.day
            from unnest(?::uuid[]) as k (id)
            join specialist_profile s on s.id = k.id
            cross join lateral (
              select o.date - date '1970-01-01' as day
              from specialist_analytics_daily o
              where o.specialist_id = s.id
              union
              select (f.occurred_at at time zone s.zone)::date - date '1970-01-01'
              from marketplace_profiles p
              join marketplace_facts f on f.profile_id = p.legacy_id
              where p.user_id = s.legacy_user_id
              union
              select v.date - date '1970-01-01'
              from marketplace_profiles p
              join counted_views v on v.profile_id = p.legacy_id
              where p.user_id = s.legacy_user_id
              union
              select (a.occurred_at at time zone s.zone)::date - date '1970-01-01'
              from activity a
              where a.specialist_id = s.id) d
            """;

    private final Connection connection;

    public SpecialistDayTable(Connection connection) {
        this.connection = connection;
    }

    /** Counts these days anew; those of specialists who are unknown have no figures. Returns what changed. */
    public List<Recount<SpecialistDay, SpecialistFigures>> recount(Map<SpecialistDay, UUID> idsByDay)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, RECOUNT, idsByDay.entrySet())) {
            return statement
                    .column(Map.Entry::getValue)
                    .column(entry -> entry.getKey().specialist().value())
                    .column(entry -> entry.getKey().date().toEpochDay())
                    .list(SpecialistDayTable::recount);
        }
    }

    /** Hands over all days of these specialists that have figures, or facts, in chunks. */
    public void daysOf(Collection<SpecialistId> specialists, int chunk, ChunkConsumer<SpecialistDay> consumer)
            throws SQLException {
        try (var statement = UnnestStatement.of(connection, DAYS_OF, specialists)) {
            statement.column(SpecialistId::value).chunks(chunk, Days::specialistDay, consumer);
        }
    }

    private static Recount<SpecialistDay, SpecialistFigures> recount(ResultSet row) throws SQLException {
        return new Recount<>(
                Days.specialistDay(row),
                row.getBoolean("before") ? figures(row, "before_") : null,
                row.getBoolean("after") ? figures(row, "") : null,
                Days.through(row));
    }

    private static SpecialistFigures figures(ResultSet row, String prefix) throws SQLException {
        return new SpecialistFigures(
                row.getLong(prefix + "profile_views"),
                row.getLong(prefix + "contact_views"),
                row.getLong(prefix + "consultation_requests"),
                row.getLong(prefix + "orders"),
                row.getLong(prefix + "reviews"),
                new ViewsBySource(
                        row.getLong(prefix + "catalog"),
                        row.getLong(prefix + "search"),
                        row.getLong(prefix + "direct")),
                rate(row, prefix + "profile_to_contact"),
                rate(row, prefix + "contact_to_request"),
                rate(row, prefix + "request_to_order"));
    }

    private static BigDecimal rate(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).setScale(1);
    }
}
