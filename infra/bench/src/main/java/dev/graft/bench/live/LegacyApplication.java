package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.StackAddresses;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes the legacy table and nothing else: it does not know that Graft exists. */
final class LegacyApplication implements Application {
    private static final String INSERT = """
            insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes, status,
              reason, amount)
            values (?, ?, ?, ?, now() + ? * interval '1 day', 30, 'confirmed', 'Follow-up', 15000)
            """;

    private static final String UPDATE = """
            update clinic.appointments set notes = 'Moved at ' || clock_timestamp(), updated_at = now() where id = ?
            """;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement update;

    LegacyApplication(BenchStack stack) throws SQLException {
        this.connection = stack.connect(StackAddresses.LEGACY_DATABASE);
        this.insert = connection.prepareStatement(INSERT);
        this.update = connection.prepareStatement(UPDATE);
    }

    @Override
    public void write(Write write) throws SQLException {
        if (write.isNew()) {
            insert(write);
            return;
        }
        update.setString(1, write.id());
        update.executeUpdate();
    }

    private void insert(Write write) throws SQLException {
        Visit visit = write.visit();
        insert.setString(1, write.id());
        insert.setString(2, visit.clinic());
        insert.setString(3, visit.doctor());
        insert.setString(4, visit.patient());
        insert.setInt(5, write.daysAhead());
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
