package dev.graft.bench.analytics;

import dev.graft.bench.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Two years of figures for many specialists, with ten facts behind each day: four appointments, three facts of the marketplace,
 * two counted views and a posted one. Written day after day, as they would come: what belongs to one specialist lies far apart.
 */
final class YearOfFigures {
    private static final int CLINICS = 20;
    private static final int DAYS_AT_ONCE = 10;

    private static final String SPECIALISTS = """
            insert into live.clinics (legacy_id, id, name, time_zone, zone)
            select 'c-' || n, gen_random_uuid(), 'Made-up clinic ' || n, 'Asia/Yerevan', 'Asia/Yerevan'
            from generate_series(0, %1$d - 1) n;

            insert into live.marketplace_profiles (legacy_id, user_id, slug, city, time_zone, created_at, updated_at)
            select 'sp-' || n, 'u-' || n, 'profile-' || n, 'Yerevan', 'Asia/Yerevan', now(), now()
            from generate_series(1, %2$d) n;

            insert into live.specialist_profile (id, legacy_user_id, name, profile_id, slug, city, time_zone, zone,
              created_at, updated_at)
            select md5('specialist ' || n)::uuid, 'u-' || n, 'Made-up doctor ' || n, 'sp-' || n, 'profile-' || n, 'Yerevan',
              'Asia/Yerevan', 'Asia/Yerevan', now(), now()
            from generate_series(1, %2$d) n;
            """;

    /** One block of days, counted backwards from today. */
    private static final String FACTS = """
            create temp table day on commit drop as
            select s.id as specialist, substr(s.legacy_user_id, 3)::int as n, s.profile_id as profile,
              'c-' || substr(s.legacy_user_id, 3)::int %% %1$d as clinic,
              (now() at time zone 'Asia/Yerevan')::date - ago as date, ago
            from generate_series(%2$d, %3$d, -1) ago
            cross join live.specialist_profile s;

            insert into live.appointment_facts (id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status,
              amount, created_at, date)
            select gen_random_uuid(), d.clinic, d.specialist, md5('person ' || (d.n * 500 + (d.ago * 7 + k * 131) %% 500))::uuid,
              (d.date + interval '9 hours' + k * interval '90 minutes') at time zone 'Asia/Yerevan', 30,
              (array['COMPLETED', 'COMPLETED', 'CONFIRMED', 'CANCELLED', 'NO_SHOW'])[1 + (d.ago + k) %% 5],
              15000, (d.date - 7) at time zone 'Asia/Yerevan', d.date
            from day d cross join generate_series(1, 4) k;

            insert into live.marketplace_facts (kind, legacy_id, profile_id, occurred_at)
            select case when k = 3 then 'ORDER' else 'REQUEST' end, d.n || '-' || d.ago || '-' || k, d.profile,
              (d.date + interval '10 hours' + k * interval '1 hour') at time zone 'Asia/Yerevan'
            from day d cross join generate_series(1, 3) k;

            insert into live.counted_views (id, kind, profile_id, date, catalog, search, direct)
            select lower(k) || ':' || d.profile || ':' || d.date, k, d.profile, d.date, 12, 7, 3
            from day d cross join unnest(array['PROFILE', 'CONTACT']) k;

            insert into live.activity (id, kind, source, specialist_id, occurred_at, views)
            select gen_random_uuid(), 'PROFILE', 'DIRECT', d.specialist,
              (d.date + interval '12 hours') at time zone 'Asia/Yerevan', 1
            from day d;

            insert into live.specialist_analytics_daily (id, specialist_id, date, profile_views, contact_views,
              consultation_requests, orders, reviews, sources, conversion_rate_profile_to_contact,
              conversion_rate_contact_to_request, conversion_rate_request_to_order)
            select gen_random_uuid(), d.specialist, d.date, 23, 22, 2, 1, 0,
              '{"catalog": 12, "search": 7, "direct": 4}', 95.7, 9.1, 50.0
            from day d;

            insert into live.specialist_appointments_daily (specialist_id, clinic_id, date, booked, confirmed, completed,
              cancelled, no_show, persons, booked_minutes, revenue, lead_minutes, lead_appointments)
            select a.specialist_id, a.clinic_id, a.date, count(*),
              count(*) filter (where a.status = 'CONFIRMED'), count(*) filter (where a.status = 'COMPLETED'),
              count(*) filter (where a.status = 'CANCELLED'), count(*) filter (where a.status = 'NO_SHOW'),
              count(distinct a.person_id), coalesce(sum(a.duration_minutes) filter (where a.status <> 'CANCELLED'), 0),
              coalesce(sum(a.amount) filter (where a.status = 'COMPLETED'), 0),
              sum(extract(epoch from a.starts_at - a.created_at) / 60), count(*)
            from live.appointment_facts a
            where a.date between (select min(date) from day) and (select max(date) from day)
            group by 1, 2, 3;
            """;

    private final Connection connection;
    private final AnalyticsScale scale;

    YearOfFigures(Connection connection, AnalyticsScale scale) {
        this.connection = connection;
        this.scale = scale;
    }

    /** Fills empty tables. */
    void fill(Progress progress) throws SQLException {
        Progress.Work work = progress.begin("facts, and the figures that rest on them", scale.facts());
        execute(SPECIALISTS.formatted(CLINICS, scale.specialists()));
        for (int day = 0; day < AnalyticsScale.DAYS; day += DAYS_AT_ONCE) {
            int oldest = AnalyticsScale.DAYS - 1 - day;
            int youngest = Math.max(0, oldest - DAYS_AT_ONCE + 1);
            execute("begin; " + FACTS.formatted(CLINICS, oldest, youngest) + " commit");
            work.at((long) day * scale.specialists() * AnalyticsScale.FACTS_A_DAY);
        }
        execute("vacuum analyze");
        execute("checkpoint");
        work.done();
    }

    /** The specialists, in an order that a seed decides. */
    List<UUID> specialists(long seed) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from live.specialist_profile order by hashtextextended(id::text, ?)")) {
            statement.setLong(1, seed);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    /** Lets every answer that the service remembers be out of date, as a change of a figure does. */
    void outdateAnswers() throws SQLException {
        execute("update live.specialist_profile set version = version + 1");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
