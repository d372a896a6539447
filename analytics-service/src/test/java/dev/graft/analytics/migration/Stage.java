package dev.graft.analytics.migration;

import dev.graft.analytics.store.ClosingTable;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.StableId;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.Generation;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The topics that the service reads, the database that they end in, and what left by the outbox. */
final class Stage implements AutoCloseable {

    final Topic clinics = new Topic("graft.clinic.v1");
    final Topic doctors = new Topic("graft.global-doctor.v1");
    final Topic appointments = new Topic("graft.appointment.v1");
    final Topic activity = new Topic("graft.activity.v1");
    final Topic profiles = new Topic("legacy.marketplace.specialist_profiles");
    final Topic requests = new Topic("legacy.marketplace.consultation_requests");
    final Topic orders = new Topic("legacy.marketplace.orders");
    final Topic reviews = new Topic("legacy.marketplace.reviews");
    final Topic views = new Topic("legacy.marketplace.views");

    private final List<Topic> topics =
            List.of(clinics, doctors, appointments, activity, profiles, requests, orders, reviews, views);
    private final TestDatabase database = newDatabase();
    private final List<OutboxMessage> emitted = Collections.synchronizedList(new ArrayList<>());

    Stage() throws SQLException {
        for (Topic topic : topics) {
            sql("insert into live.consumed_position values ('%s', 0, '%s', 0)".formatted(topic.name(), topic.id()));
        }
    }

    static TestDatabase newDatabase() {
        return TestDatabase.create("analytics", source -> {
            Schemas.migrateControl(source);
            Schemas.migrateGeneration(source, "live");
        });
    }

    List<Topic> topics() {
        return topics;
    }

    /** A doctor in Yerevan, u-1, with the profile s-1 and the clinic c-1 there. */
    void knownDoctor() throws SQLException {
        clinic("c-1", "Asia/Yerevan");
        doctor("u-1");
        profile("s-1", "u-1", "Asia/Yerevan", "2025-01-01T00:00:00Z");
        run();
        emitted();
    }

    void clinic(String id, @Nullable String zone) {
        clinics.state(
                clinicId(id),
                "\"clinicId\":\"%s\",\"legacyId\":\"%s\",\"name\":\"Made Up\",\"timeZone\":%s"
                        .formatted(id, id, quoted(zone)));
    }

    void clinicGone(String id) {
        clinics.state(clinicId(id), null);
    }

    void doctor(String user) {
        doctors.state(specialist(user), "\"legacyId\":\"%s\",\"name\":\"Dr. Made Up\"".formatted(user));
    }

    void doctorGone(String user) {
        doctors.state(specialist(user), null);
    }

    void profile(String id, @Nullable String user, @Nullable String zone, @Nullable String createdAt) {
        profiles.change(id, """
                {"id": "%s", "user_id": %s, "slug": "slug-%s", "city": null, "time_zone": %s, "created_at": %s,
                 "updated_at": null}
                """.formatted(id, quoted(user), id, quoted(zone), quoted(createdAt)));
    }

    void request(String id, @Nullable String profile, @Nullable String createdAt) {
        requests.change(id, fact(id, "specialist_profile_id", profile, createdAt));
    }

    void order(String id, @Nullable String profile, @Nullable String createdAt) {
        orders.change(id, fact(id, "specialist_profile_id", profile, createdAt));
    }

    void review(String id, @Nullable String profile, @Nullable String createdAt) {
        reviews.change(id, fact(id, "specialist_id", profile, createdAt));
    }

    private static String fact(String id, String column, @Nullable String profile, @Nullable String createdAt) {
        return "{\"id\": \"%s\", \"%s\": %s, \"created_at\": %s}"
                .formatted(id, column, quoted(profile), quoted(createdAt));
    }

    /** A hash of the old application's counters. */
    void views(String kind, String profile, String date, String catalog, String search, String direct) {
        String id = "%s:%s:%s".formatted(kind.toLowerCase(java.util.Locale.ROOT), profile, date);
        views.read(id, """
                {"id": "%s", "kind": "%s", "profile_id": "%s", "date": "%s", "catalog": "%s", "search": "%s",
                 "direct": "%s"}
                """.formatted(id, kind, profile, date, catalog, search, direct));
    }

    /** One event of a posted activity. */
    void activity(String id, String user, String kind, String source, String occurredAt, int views) {
        activity.event(
                StableId.of("activity", id, "0"),
                "\"specialistId\":\"%s\",\"kind\":\"%s\",\"source\":\"%s\",\"occurredAt\":\"%s\",\"views\":%d"
                        .formatted(specialist(user), kind, source, occurredAt, views));
    }

    /** A migrated appointment of 30 minutes, for 5000.00, booked the day before at the same time. */
    void appointment(String id, String clinic, String user, String person, @Nullable String startsAt, String status) {
        String createdAt = startsAt == null
                ? null
                : Instant.parse(startsAt).minusSeconds(24 * 60 * 60).toString();
        appointment(id, clinic, user, person, startsAt, "30", status, "5000.00", createdAt);
    }

    void appointment(
            String id,
            String clinic,
            String user,
            String person,
            @Nullable String startsAt,
            @Nullable String minutes,
            String status,
            @Nullable String amount,
            @Nullable String createdAt) {
        appointments.state(
                appointmentId(id),
                ("\"clinicId\":\"%s\",\"legacyId\":\"%s\",\"globalDoctorId\":\"%s\",\"globalPatientId\":\"%s\","
                                + "\"startsAt\":%s,\"durationMinutes\":%s,\"status\":\"%s\",\"amount\":%s,\"createdAt\":%s")
                        .formatted(
                                clinic,
                                id,
                                specialist(user),
                                StableId.of("person", person),
                                quoted(startsAt),
                                minutes,
                                status,
                                quoted(amount),
                                quoted(createdAt)));
    }

    void appointmentGone(String id) {
        appointments.state(appointmentId(id), null);
    }

    static UUID appointmentId(String id) {
        return StableId.of("clinic", "appointments", id);
    }

    static UUID clinicId(String id) {
        return StableId.of("clinic", "clinics", id);
    }

    static UUID specialist(String user) {
        return StableId.of("clinic", "users", user);
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** Runs all that nobody consumed yet as one batch. */
    void run() throws SQLException {
        List<Topic> waiting =
                topics.stream().filter(topic -> !topic.isConsumed()).toList();
        pipeline().run(new Batch(waiting.stream().map(Topic::next).toList()));
    }

    /** Runs so many records of one topic that nobody consumed yet as one batch. */
    void run(Topic topic, int records) throws SQLException {
        pipeline().run(new Batch(List.of(topic.next(records))));
    }

    /** Starts every topic over, as an operator does by SQL. */
    void rewind() throws SQLException {
        sql("update live.consumed_position set next_offset = 0");
        topics.forEach(Topic::rewind);
    }

    /** Closes all days that had ended by this moment, for so many specialists. */
    int close(String moment) throws SQLException {
        return pipeline().betweenBatches(connection -> new ClosingTable(connection).close(Instant.parse(moment)));
    }

    Pipeline pipeline() {
        return new Pipeline(
                dataSource(),
                Generation.LIVE,
                (connection, messages) -> emitted.addAll(messages),
                new AnalyticsMigration());
    }

    /** The values of all that left since it was asked last, in their order. */
    List<String> emitted() {
        List<String> all = emitted.stream()
                .map(message -> new String(message.content(), StandardCharsets.UTF_8))
                .toList();
        emitted.clear();
        return all;
    }

    /** {@code date views/contacts requests/orders/reviews} of each day of a specialist. */
    List<String> days(String user) throws SQLException {
        return list("""
                select concat_ws(' ', date, profile_views || '/' || contact_views,
                  consultation_requests || '/' || orders || '/' || reviews)
                from live.specialist_analytics_daily
                where specialist_id = '%s'
                order by date
                """.formatted(specialist(user)));
    }

    /** {@code clinic date booked/completed/cancelled persons} of each day of a specialist in a clinic. */
    List<String> booked(String user) throws SQLException {
        return list("""
                select concat_ws(' ', clinic_id, date, booked || '/' || completed || '/' || cancelled, persons)
                from live.specialist_appointments_daily
                where specialist_id = '%s'
                order by clinic_id, date
                """.formatted(specialist(user)));
    }

    String disposition(String table, String key) throws SQLException {
        return ask("select concat_ws(' ', disposition, reason, clinic_id) from live.ledger "
                + "where source_table = '%s' and legacy_key = '%s'".formatted(table, key));
    }

    /** How often something of a specialist changed since he came. */
    long version(String user) throws SQLException {
        return Long.parseLong(
                ask("select version from live.specialist_profile where id = '%s'".formatted(specialist(user))));
    }

    /** The only value of the only row, as text. */
    String ask(String sql) throws SQLException {
        List<String> rows = list(sql);
        return rows.isEmpty() ? "no row" : rows.getFirst();
    }

    List<String> list(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(String.valueOf(row.getString(1)));
            }
            return values;
        }
    }

    void sql(String sql) throws SQLException {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public void close() {
        database.close();
    }
}
