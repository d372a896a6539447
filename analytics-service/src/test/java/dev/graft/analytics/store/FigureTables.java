package dev.graft.analytics.store;

import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** The tables of the service, filled by hand. */
public final class FigureTables implements AutoCloseable {

    public static final UUID ANNA = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    public static final UUID BORIS = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
    public static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-0000000000ff");
    public static final UUID CLINIC = UUID.fromString("00000000-0000-4000-8000-0000000000c1");

    public static final Span WEEK = new Span(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 11));

    private final TestDatabase database =
            TestDatabase.create("analytics-figures", source -> Schemas.migrateGeneration(source, "live"));

    /** Anna's days are New York's, the clinic's are Yerevan's. */
    public FigureTables() throws SQLException {
        sql("""
                insert into live.clinics values ('c-1', '%s', 'Sample Clinic', 'Asia/Yerevan', 'Asia/Yerevan');
                insert into live.specialist_profile (id, legacy_user_id, name, zone, version) values
                  ('%s', 'u-1', 'Dr. Anna Sample', 'America/New_York', 7), ('%s', 'u-2', null, 'UTC', 0)
                """.formatted(CLINIC, ANNA, BORIS));
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    /** A day with views from the three sources, and half as many of everything else as of what comes before it. */
    public void views(UUID specialist, String date, int catalog, int search, int direct) throws SQLException {
        int views = catalog + search + direct;
        sql("""
                insert into live.specialist_analytics_daily (id, specialist_id, date, profile_views, contact_views,
                  consultation_requests, orders, reviews, sources, conversion_rate_profile_to_contact,
                  conversion_rate_contact_to_request, conversion_rate_request_to_order)
                values (gen_random_uuid(), '%s', '%s', %d, %d, %d, %d, %d,
                  '{"catalog": %d, "search": %d, "direct": %d}', 0, 0, 0)
                """.formatted(
                        specialist, date, views, views / 2, views / 4, views / 8, views / 16, catalog, search, direct));
    }

    /** An appointment, and the figures of its day recomputed as the migration does it. */
    public void appointment(UUID specialist, String clinic, String person, String startsAt, String status)
            throws SQLException {
        sql("""
                insert into live.appointment_facts values (gen_random_uuid(), '%1$s', '%2$s', md5('%3$s')::uuid,
                  timestamptz '%4$s', 30, '%5$s', 100, timestamptz '%4$s' - interval '90 minutes',
                  (timestamptz '%4$s' at time zone
                    coalesce((select zone from live.clinics where legacy_id = '%1$s'), 'UTC'))::date);
                delete from live.specialist_appointments_daily;
                insert into live.specialist_appointments_daily
                select f.specialist_id, f.clinic_id, f.date, count(*),
                  count(*) filter (where status = 'CONFIRMED'), count(*) filter (where status = 'COMPLETED'),
                  count(*) filter (where status = 'CANCELLED'), count(*) filter (where status = 'NO_SHOW'),
                  count(distinct person_id), coalesce(sum(duration_minutes) filter (where status <> 'CANCELLED'), 0),
                  coalesce(sum(amount) filter (where status = 'COMPLETED'), 0), 90 * count(*), count(*)
                from live.appointment_facts f
                join live.specialist_profile p on p.id = f.specialist_id
                group by 1, 2, 3
                """.formatted(clinic, specialist, person, startsAt, status));
    }

    public void sql(String text) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
