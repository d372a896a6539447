package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What analytics-service holds, against the truth. */
final class AnalyticsBook {

    private AnalyticsBook() {}

    static void compare(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        specialists(scratch, database, schema);
        facts(scratch, database, schema);
        specialistDays(scratch, database, schema);
        appointmentDays(scratch, database, schema);
    }

    private static void specialists(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, legacy_user_id, name, profile_id, slug, city, time_zone, zone, created_at, updated_at
                from %s.specialist_profile
                """.formatted(schema), "actual_specialist_profile", """
                id uuid, legacy_user_id text, name text, profile_id text, slug text, city text, time_zone text, zone text,
                created_at timestamptz, updated_at timestamptz
                """);
        new Comparison(
                        "specialist_profile",
                        List.of("legacy_user_id"),
                        List.of(
                                "id",
                                "name",
                                "profile_id",
                                "slug",
                                "city",
                                "time_zone",
                                "zone",
                                "created_at",
                                "updated_at"))
                .on(scratch);
    }

    /** Facts that count nowhere yet are no less facts: a lost one would be missed when its specialist comes. */
    private static void facts(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        scratch.copy(
                database,
                "select kind, legacy_id, profile_id, occurred_at from %s.marketplace_facts".formatted(schema),
                "actual_marketplace_facts",
                "kind text, legacy_id text, profile_id text, occurred_at timestamptz");
        new Comparison("marketplace_facts", List.of("kind", "legacy_id"), List.of("profile_id", "occurred_at"))
                .on(scratch);
        scratch.copy(database, """
                select id, clinic_id, specialist_id, person_id, starts_at, duration_minutes, status, amount, created_at
                from %s.appointment_facts
                """.formatted(schema), "actual_appointment_facts", """
                id uuid, clinic_id text, specialist_id uuid, person_id uuid, starts_at timestamptz, duration_minutes int,
                status text, amount numeric, created_at timestamptz
                """);
        new Comparison(
                        "appointment_facts",
                        List.of("id"),
                        List.of(
                                "clinic_id",
                                "specialist_id",
                                "person_id",
                                "starts_at",
                                "duration_minutes",
                                "status",
                                "amount",
                                "created_at"))
                .on(scratch);
    }

    private static void specialistDays(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, specialist_id, date, profile_views, contact_views, consultation_requests, orders, reviews, sources,
                    conversion_rate_profile_to_contact, conversion_rate_contact_to_request,
                    conversion_rate_request_to_order
                from %s.specialist_analytics_daily
                """.formatted(schema), "actual_specialist_analytics_daily", """
                id uuid, specialist_id uuid, date date, profile_views bigint, contact_views bigint,
                consultation_requests bigint, orders bigint, reviews bigint, sources jsonb,
                conversion_rate_profile_to_contact numeric, conversion_rate_contact_to_request numeric,
                conversion_rate_request_to_order numeric
                """);
        new Comparison(
                        "specialist_analytics_daily",
                        List.of("specialist_id", "date"),
                        List.of(
                                "id",
                                "profile_views",
                                "contact_views",
                                "consultation_requests",
                                "orders",
                                "reviews",
                                "sources",
                                "conversion_rate_profile_to_contact",
                                "conversion_rate_contact_to_request",
                                "conversion_rate_request_to_order"))
                .on(scratch);
    }

    private static void appointmentDays(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select specialist_id, clinic_id, date, booked, confirmed, completed, cancelled, no_show, persons,
                    booked_minutes, revenue, lead_minutes, lead_appointments
                from %s.specialist_appointments_daily
                """.formatted(schema), "actual_specialist_appointments_daily", """
                specialist_id uuid, clinic_id text, date date, booked bigint, confirmed bigint, completed bigint,
                cancelled bigint, no_show bigint, persons bigint, booked_minutes bigint, revenue numeric,
                lead_minutes bigint, lead_appointments bigint
                """);
        new Comparison(
                        "specialist_appointments_daily",
                        List.of("specialist_id", "clinic_id", "date"),
                        List.of(
                                "booked",
                                "confirmed",
                                "completed",
                                "cancelled",
                                "no_show",
                                "persons",
                                "booked_minutes",
                                "revenue",
                                "lead_minutes",
                                "lead_appointments"))
                .on(scratch);
    }
}
