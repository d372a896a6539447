package dev.graft.bench.analytics;

import dev.graft.bench.Checksum;
import dev.graft.bench.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The peer, called the limit: the same rows in plain tables of the same database, aggregated by one statement of the server
 * itself. Nothing that keeps figures current row by row can be faster; it is the oracle as well.
 */
final class PlainTables {

    private static final String TABLES = """
            create schema bench;
            create table bench.clinics (legacy_id text primary key, zone text not null);
            create table bench.specialists (id uuid primary key);
            create table bench.bookings (
              id uuid primary key,
              clinic_id text not null,
              specialist_id uuid not null,
              person_id uuid not null,
              starts_at timestamptz,
              duration_minutes int,
              status text not null,
              amount numeric(12, 2),
              created_at timestamptz
            );
            create table bench.specialist_appointments_daily
              (like live.specialist_appointments_daily including defaults including constraints including indexes)
            """;

    private static final String AGGREGATION = """
            insert into bench.specialist_appointments_daily (specialist_id, clinic_id, date, booked, confirmed, completed,
              cancelled, no_show, persons, booked_minutes, revenue, lead_minutes, lead_appointments)
            select b.specialist_id, b.clinic_id, (b.starts_at at time zone coalesce(c.zone, 'UTC'))::date,
              count(*),
              count(*) filter (where b.status = 'CONFIRMED'),
              count(*) filter (where b.status = 'COMPLETED'),
              count(*) filter (where b.status = 'CANCELLED'),
              count(*) filter (where b.status = 'NO_SHOW'),
              count(distinct b.person_id),
              coalesce(sum(greatest(b.duration_minutes, 0)) filter (where b.status <> 'CANCELLED'), 0),
              coalesce(sum(b.amount) filter (where b.status = 'COMPLETED'), 0),
              coalesce(sum(greatest(floor(extract(epoch from b.starts_at - b.created_at) / 60), 0)), 0),
              count(b.created_at)
            from bench.bookings b
            join bench.specialists s on s.id = b.specialist_id
            left join bench.clinics c on c.legacy_id = b.clinic_id
            where b.starts_at is not null
            group by 1, 2, 3
            """;

    private final Connection connection;

    PlainTables(Connection connection) {
        this.connection = connection;
    }

    /** Makes and fills them, all but the figures. */
    void fill(Bookings bookings, Progress progress) throws SQLException, IOException {
        execute(TABLES);
        for (int clinic = 0; clinic < bookings.clinics(); clinic++) {
            execute("insert into bench.clinics values ('%s', live.known_zone('%s'))"
                    .formatted(Bookings.clinic(clinic), Bookings.zone(clinic)));
        }
        for (int doctor = 0; doctor < bookings.doctors(); doctor++) {
            execute("insert into bench.specialists values ('" + bookings.specialist(doctor) + "')");
        }
        copy(bookings, progress.begin("appointments copied to a plain table", bookings.count()));
        execute("vacuum analyze bench.bookings");
        execute("analyze bench.clinics, bench.specialists");
    }

    private void copy(Bookings bookings, Progress.Work work) throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy bench.bookings from stdin");
        try {
            for (int number = 0; number < bookings.count(); number++) {
                byte[] line = line(bookings.get(number)).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
                work.at(number);
            }
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        work.done();
    }

    private static String line(Booking booking) {
        return String.join(
                        "\t",
                        booking.id().toString(),
                        booking.clinic(),
                        booking.specialist().toString(),
                        booking.person().toString(),
                        cell(booking.startsAt()),
                        cell(booking.minutes()),
                        booking.status(),
                        cell(booking.amount()),
                        cell(booking.createdAt()))
                + "\n";
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "\\N" : value.toString();
    }

    /** Computes the figures anew, and tells how long that took. */
    Duration aggregate() throws SQLException {
        execute("truncate bench.specialist_appointments_daily");
        execute("checkpoint");
        long begun = System.nanoTime();
        execute(AGGREGATION);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whether the service's figures are the same, by count and by a checksum that no order changes. */
    boolean equalTheServices() throws SQLException {
        return checksum("bench").equals(checksum("live"));
    }

    private String checksum(String schema) throws SQLException {
        return Checksum.of(connection, schema + ".specialist_appointments_daily");
    }

    /** Removes them. */
    void drop() throws SQLException {
        execute("drop schema bench cascade");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
