package dev.graft.analytics.migration;

/** The definitions of both tables of figures as one plain aggregation each: slow, without keys, and easy to check. */
final class PlainFigures {

    static final String SPECIALIST_DAYS = """
            with fact as (
              select s.id as specialist_id, (f.occurred_at at time zone s.zone)::date as date, f.kind, null as source,
                1::bigint as n
              from live.marketplace_facts f
              join live.marketplace_profiles p on p.legacy_id = f.profile_id
              join live.specialist_profile s on s.legacy_user_id = p.user_id
              union all
              select s.id, c.date, 'VIEW ' || c.kind, v.source, v.n
              from live.counted_views c
              cross join lateral (values ('catalog', c.catalog), ('search', c.search), ('direct', c.direct)) as v (source, n)
              join live.marketplace_profiles p on p.legacy_id = c.profile_id
              join live.specialist_profile s on s.legacy_user_id = p.user_id
              union all
              select s.id, (a.occurred_at at time zone s.zone)::date, 'VIEW ' || a.kind, lower(a.source), a.views
              from live.activity a
              join live.specialist_profile s on s.id = a.specialist_id
            ),
            sums as (
              select specialist_id, date,
                coalesce(sum(n) filter (where kind = 'VIEW PROFILE'), 0) as profile_views,
                coalesce(sum(n) filter (where kind = 'VIEW CONTACT'), 0) as contact_views,
                coalesce(sum(n) filter (where kind = 'REQUEST'), 0) as requests,
                coalesce(sum(n) filter (where kind = 'ORDER'), 0) as orders,
                coalesce(sum(n) filter (where kind = 'REVIEW'), 0) as reviews,
                jsonb_build_object(
                  'catalog', coalesce(sum(n) filter (where kind = 'VIEW PROFILE' and source = 'catalog'), 0),
                  'search', coalesce(sum(n) filter (where kind = 'VIEW PROFILE' and source = 'search'), 0),
                  'direct', coalesce(sum(n) filter (where kind = 'VIEW PROFILE' and source = 'direct'), 0)) as sources
              from fact
              group by specialist_id, date
              having sum(n) > 0
            )
            select concat_ws(' ', specialist_id, date, profile_views, contact_views, requests, orders, reviews, sources,
              case when profile_views = 0 then 0.0 else round(contact_views * 100 / profile_views, 1) end,
              case when contact_views = 0 then 0.0 else round(requests * 100 / contact_views, 1) end,
              case when requests = 0 then 0.0 else round(orders * 100 / requests, 1) end)
            from sums
            order by 1
            """;

    static final String KEPT_SPECIALIST_DAYS = """
            select concat_ws(' ', specialist_id, date, profile_views, contact_views, consultation_requests, orders, reviews,
              sources, conversion_rate_profile_to_contact, conversion_rate_contact_to_request,
              conversion_rate_request_to_order)
            from live.specialist_analytics_daily
            order by 1
            """;

    static final String CLINIC_DAYS = """
            select concat_ws(' ', f.specialist_id, f.clinic_id,
              (f.starts_at at time zone coalesce(c.zone, 'UTC'))::date,
              count(*), count(*) filter (where f.status = 'CONFIRMED'), count(*) filter (where f.status = 'COMPLETED'),
              count(*) filter (where f.status = 'CANCELLED'), count(*) filter (where f.status = 'NO_SHOW'),
              count(distinct f.person_id),
              sum(case when f.status = 'CANCELLED' or f.duration_minutes is null or f.duration_minutes < 0 then 0
                else f.duration_minutes end),
              coalesce(sum(f.amount) filter (where f.status = 'COMPLETED'), 0.00),
              coalesce(sum(case when f.starts_at < f.created_at then 0
                else floor(extract(epoch from f.starts_at - f.created_at) / 60) end), 0),
              count(f.created_at))
            from live.appointment_facts f
            join live.specialist_profile s on s.id = f.specialist_id
            left join live.clinics c on c.legacy_id = f.clinic_id
            where f.starts_at is not null
            group by f.specialist_id, f.clinic_id, (f.starts_at at time zone coalesce(c.zone, 'UTC'))::date
            order by 1
            """;

    static final String KEPT_CLINIC_DAYS = """
            select concat_ws(' ', specialist_id, clinic_id, date, booked, confirmed, completed, cancelled, no_show, persons,
              booked_minutes, revenue, lead_minutes, lead_appointments)
            from live.specialist_appointments_daily
            order by 1
            """;

    /** All that must not depend on the order of a history, but for the figures. */
    static final String ALL_ELSE = """
            select concat_ws(' ', 'clinic', to_jsonb(c)) from live.clinics c
            union all
            select concat_ws(' ', 'profile', to_jsonb(p)) from live.marketplace_profiles p
            union all
            select concat_ws(' ', 'specialist', (to_jsonb(s) - 'version')) from live.specialist_profile s
            union all
            select concat_ws(' ', 'fact', to_jsonb(f)) from live.marketplace_facts f
            union all
            select concat_ws(' ', 'views', to_jsonb(v)) from live.counted_views v
            union all
            select concat_ws(' ', 'activity', to_jsonb(a)) from live.activity a
            union all
            select concat_ws(' ', 'appointment', to_jsonb(a)) from live.appointment_facts a
            union all
            select concat_ws(' ', 'ledger', source_table, legacy_key, disposition, reason) from live.ledger
            order by 1
            """;

    private PlainFigures() {}
}
