package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The specialists and their daily figures, as the legacy tables and the true appointments imply them. */
final class AnalyticsTruth {

    private AnalyticsTruth() {}

    static void compute(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        zones(scratch);
        specialists(scratch);
        appointmentFacts(scratch);
        appointmentDays(scratch);
        marketplaceFacts(scratch);
        views(scratch, database, schema);
        specialistDays(scratch);
        ledger(scratch);
    }

    /** A text is a zone if PostgreSQL lists it under that very spelling; abbreviations are none, and neither is a folder. */
    private static void zones(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table zone_name as
                select name
                from pg_timezone_names
                where name ~ '^([A-Z][A-Za-z_-]*(/[A-Za-z_-]+)+|Etc/GMT[+-][0-9]{1,2}|UTC|GMT)$'
                """);
        scratch.run("analyze zone_name");
    }

    /** The marketplace columns of a doctor are those of the first of his profiles; the facts of all of them are his. */
    private static void specialists(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table expected_specialist_profile as
                select d.id, d.legacy_user_id, d.name, p.id as profile_id, p.slug, p.city, p.time_zone,
                    coalesce(z.name, 'UTC') as zone, p.created_at, p.updated_at
                from expected_global_doctors d
                    left join (
                        select distinct on (user_id) *
                        from readable_specialist_profiles
                        order by user_id, created_at nulls last, id collate "C") p on p.user_id = d.legacy_user_id
                    left join zone_name z on z.name = p.time_zone
                """);
        scratch.run("""
                create temp table profile_owner as
                select p.id as profile_id, s.id as specialist_id, s.zone
                from readable_specialist_profiles p
                    left join expected_specialist_profile s on s.legacy_user_id = p.user_id
                """);
        scratch.run("analyze expected_specialist_profile, profile_owner");
    }

    private static void appointmentFacts(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table expected_appointment_facts as
                select a.id, a.clinic_id, p.global_doctor_id as specialist_id, p.global_patient_id as person_id,
                    a.starts_at, a.duration_minutes, a.status, a.amount, a.created_at
                from expected_appointments a
                    join parking p on p.key = a.legacy_id
                where p.reason is null
                """);
        scratch.run("analyze expected_appointment_facts");
    }

    /** A day is one of the clinic; an appointment without a start is in none. */
    private static void appointmentDays(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table expected_specialist_appointments_daily as
                select f.specialist_id, f.clinic_id, (f.starts_at at time zone coalesce(z.name, 'UTC'))::date as date,
                    count(*) as booked,
                    count(*) filter (where f.status = 'CONFIRMED') as confirmed,
                    count(*) filter (where f.status = 'COMPLETED') as completed,
                    count(*) filter (where f.status = 'CANCELLED') as cancelled,
                    count(*) filter (where f.status = 'NO_SHOW') as no_show,
                    count(distinct f.person_id) as persons,
                    coalesce(sum(greatest(f.duration_minutes, 0)) filter (where f.status <> 'CANCELLED'), 0) as booked_minutes,
                    coalesce(sum(f.amount) filter (where f.status = 'COMPLETED'), 0) as revenue,
                    coalesce(sum(greatest(floor(extract(epoch from f.starts_at - f.created_at) / 60), 0)), 0) as lead_minutes,
                    count(f.created_at) as lead_appointments
                from expected_appointment_facts f
                    left join expected_clinics c on c.legacy_id = f.clinic_id
                    left join zone_name z on z.name = c.time_zone
                where f.starts_at is not null
                group by 1, 2, 3
                """);
    }

    private static void marketplaceFacts(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table expected_marketplace_facts as
                select 'REQUEST' as kind, id as legacy_id, specialist_profile_id as profile_id, created_at as occurred_at
                from readable_consultation_requests
                union all
                select 'ORDER', id, specialist_profile_id, created_at from readable_orders
                union all
                select 'REVIEW', id, specialist_id, created_at from readable_reviews
                """);
        scratch.run("analyze expected_marketplace_facts");
    }

    /** The old application's counters and the posted views are in no legacy table: here they are given. */
    private static void views(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        scratch.copy(
                database,
                "select kind, profile_id, date, catalog, search, direct from %s.counted_views".formatted(schema),
                "given_views",
                "kind text, profile_id text, date date, catalog bigint, search bigint, direct bigint");
        scratch.copy(
                database,
                "select kind, source, specialist_id, occurred_at, views from %s.activity".formatted(schema),
                "given_activity",
                "kind text, source text, specialist_id uuid, occurred_at timestamptz, views bigint");
    }

    /** A day is one of the specialist; a day without any figure has no row. */
    private static void specialistDays(Scratch scratch) throws SQLException, IOException {
        scratch.run("""
                create temp table figure as
                select o.specialist_id, (f.occurred_at at time zone o.zone)::date as date, f.kind, null as source, 1::bigint as number
                from expected_marketplace_facts f
                    join profile_owner o on o.profile_id = f.profile_id
                union all
                select o.specialist_id, v.date, v.kind, s.source, s.number
                from given_views v
                    join profile_owner o on o.profile_id = v.profile_id
                    cross join lateral (
                        values ('CATALOG', v.catalog), ('SEARCH', v.search), ('DIRECT', v.direct)) s (source, number)
                union all
                select p.id, (a.occurred_at at time zone p.zone)::date, a.kind, a.source, a.views
                from given_activity a
                    join expected_specialist_profile p on p.id = a.specialist_id
                """);
        scratch.run("""
                create temp table specialist_day as
                select specialist_id, date,
                    coalesce(sum(number) filter (where kind = 'PROFILE'), 0) as profile_views,
                    coalesce(sum(number) filter (where kind = 'CONTACT'), 0) as contact_views,
                    coalesce(sum(number) filter (where kind = 'REQUEST'), 0) as consultation_requests,
                    coalesce(sum(number) filter (where kind = 'ORDER'), 0) as orders,
                    coalesce(sum(number) filter (where kind = 'REVIEW'), 0) as reviews,
                    coalesce(sum(number) filter (where kind = 'PROFILE' and source = 'CATALOG'), 0) as catalog,
                    coalesce(sum(number) filter (where kind = 'PROFILE' and source = 'SEARCH'), 0) as search,
                    coalesce(sum(number) filter (where kind = 'PROFILE' and source = 'DIRECT'), 0) as direct
                from figure
                where specialist_id is not null
                group by specialist_id, date
                having sum(number) > 0
                """);
        Identifiers.add(
                scratch,
                "specialist-day",
                List.of("specialist-day"),
                "select specialist_id::text, date::text from specialist_day");
        scratch.run("""
                create function pg_temp.percent(part numeric, base numeric) returns numeric
                    language sql immutable
                    return case when base = 0 then 0 else round(100 * part / base, 1) end
                """);
        scratch.run("""
                create temp table expected_specialist_analytics_daily as
                select i.id, d.specialist_id, d.date, d.profile_views, d.contact_views, d.consultation_requests, d.orders,
                    d.reviews, jsonb_build_object('catalog', d.catalog, 'search', d.search, 'direct', d.direct) as sources,
                    pg_temp.percent(d.contact_views, d.profile_views) as conversion_rate_profile_to_contact,
                    pg_temp.percent(d.consultation_requests, d.contact_views) as conversion_rate_contact_to_request,
                    pg_temp.percent(d.orders, d.consultation_requests) as conversion_rate_request_to_order
                from specialist_day d
                    join identifier i
                        on i.kind = 'specialist-day' and i.key = d.specialist_id::text and i.clinic = d.date::text
                """);
    }

    /** A profile waits for its doctor; a fact for its profile, and with it for the doctor. */
    private static void ledger(Scratch scratch) throws SQLException {
        for (String table : Marketplace.TABLES) {
            LegacyScope.quarantine(scratch, table);
        }
        scratch.run("""
                insert into implied_ledger
                select 'specialist_profiles', profile_id,
                    case when specialist_id is null then 'PARKED' else 'MIGRATED' end,
                    case when specialist_id is null then 'SPECIALIST_UNKNOWN' end,
                    null
                from profile_owner
                union all
                select case f.kind when 'REQUEST' then 'consultation_requests' when 'ORDER' then 'orders' else 'reviews' end,
                    f.legacy_id,
                    case when o.specialist_id is null then 'PARKED' else 'MIGRATED' end,
                    case
                        when o.profile_id is null then 'PROFILE_UNKNOWN'
                        when o.specialist_id is null then 'SPECIALIST_UNKNOWN'
                    end,
                    null
                from expected_marketplace_facts f
                    left join profile_owner o on o.profile_id = f.profile_id
                """);
    }
}
