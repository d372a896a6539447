package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The peer, as the old application did it: the request that writes the legacy row goes on to find or make doctor and patient in
 * the new model, and to write the linked appointment there. Two transactions, of which the second may be missing.
 */
final class DualWrite implements Application {
    static final String DATABASE = "dual_write";

    private static final String TABLES = """
            create table persons (id uuid primary key default gen_random_uuid(), legacy_id text not null unique);
            create table clinic_records (
              id uuid primary key default gen_random_uuid(),
              clinic_id text not null,
              person_id uuid not null references persons,
              unique (person_id, clinic_id)
            );
            create table appointments (
              legacy_id text primary key,
              clinic_id text not null,
              clinic_doctor_id uuid not null references clinic_records,
              clinic_patient_id uuid not null references clinic_records,
              starts_at timestamptz,
              duration_minutes int,
              status text,
              reason text,
              notes text,
              amount numeric(12, 2),
              updated_at timestamptz
            );
            create index on appointments (clinic_doctor_id);
            create index on appointments (clinic_patient_id)
            """;

    private static final String FIND = """
            select r.id from clinic_records r join persons p on p.id = r.person_id where p.legacy_id = ? and r.clinic_id = ?
            """;

    private static final String MAKE_PERSON = "insert into persons (legacy_id) values (?) on conflict do nothing";

    private static final String MAKE_RECORD = """
            insert into clinic_records (clinic_id, person_id) select ?, id from persons where legacy_id = ?
            on conflict do nothing
            """;

    private static final String APPOINTMENT = """
            insert into appointments (legacy_id, clinic_id, clinic_doctor_id, clinic_patient_id, starts_at, duration_minutes,
              status, reason, amount, updated_at)
            values (?, ?, ?, ?, now() + ? * interval '1 day', 30, 'CONFIRMED', 'Follow-up', 15000, now())
            on conflict (legacy_id) do update set notes = 'Moved at ' || clock_timestamp(), updated_at = now()
            """;

    private final Application legacy;
    private final Connection connection;

    DualWrite(BenchStack stack) throws SQLException {
        this.legacy = new LegacyApplication(stack);
        this.connection = stack.connect(DATABASE);
        this.connection.setAutoCommit(false);
    }

    /** Makes the new model's tables, in a database of their own. */
    static void prepare(BenchStack stack) throws SQLException {
        stack.execute("postgres", "create database " + DATABASE);
        stack.execute(DATABASE, TABLES);
    }

    @Override
    public void write(Write write) throws SQLException {
        legacy.write(write);
        Visit visit = write.visit();
        UUID doctor = findOrMake(visit.doctor(), visit.clinic());
        UUID patient = findOrMake(visit.patient(), visit.clinic());
        try (PreparedStatement statement = connection.prepareStatement(APPOINTMENT)) {
            statement.setString(1, write.id());
            statement.setString(2, visit.clinic());
            statement.setObject(3, doctor);
            statement.setObject(4, patient);
            statement.setInt(5, write.daysAhead());
            statement.executeUpdate();
        }
        connection.commit();
    }

    private UUID findOrMake(String person, String clinic) throws SQLException {
        UUID known = find(person, clinic);
        while (known == null) {
            execute(MAKE_PERSON, person);
            execute(MAKE_RECORD, clinic, person);
            known = find(person, clinic);
        }
        return known;
    }

    private @Nullable UUID find(String person, String clinic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, person);
            statement.setString(2, clinic);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private void execute(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int value = 0; value < values.length; value++) {
                statement.setString(value + 1, values[value]);
            }
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        legacy.close();
    }
}
