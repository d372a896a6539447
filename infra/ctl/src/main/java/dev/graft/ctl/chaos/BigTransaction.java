package dev.graft.ctl.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** One transaction that writes very many rows; whoever reads it must not hold all of it. */
record BigTransaction(int rows) implements Fault {
    private static final String UPSERT = """
            insert into clinic.appointments (id, clinic_id, doctor_id, patient_id, appointment_date, duration_minutes,
                status, reason, amount, created_at, updated_at)
            select 'big-' || n, 'c-' || 1 + n % 3, 'u-' || 1 + n % 10, 'p-' || 1 + n % 1000,
                timestamptz '2025-01-01' + n % 1000 * interval '1 hour', 30, 'confirmed', 'Check-up', n % 100,
                '2024-01-01', '2024-01-01'
            from generate_series(1, ?) n
            on conflict (id) do update set amount = coalesce(appointments.amount, 0) + 1
            """;

    @Override
    public void strike(ChaosStack stack) throws SQLException {
        try (Connection legacy = stack.connect("legacy");
                PreparedStatement statement = legacy.prepareStatement(UPSERT)) {
            statement.setInt(1, rows);
            statement.executeUpdate();
        }
    }

    @Override
    public String toString() {
        return "one transaction of %,d rows".formatted(rows);
    }
}
