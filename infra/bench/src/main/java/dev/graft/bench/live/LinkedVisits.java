package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Appointments that are linked already: whoever books for the same clinic, doctor and patient need not wait for anybody. */
final class LinkedVisits {
    private static final String LINKED = """
            select legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id
            from live.appointments where parked_for is null
            order by hashtextextended(legacy_id, ?)
            """;

    private LinkedVisits() {}

    /** In an order that a seed decides. */
    static List<Visit> of(BenchStack stack, long seed) throws SQLException {
        List<Visit> visits = new ArrayList<>();
        try (Connection connection = stack.connect(Service.APPOINTMENT.database());
                PreparedStatement statement = connection.prepareStatement(LINKED)) {
            statement.setLong(1, seed);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    visits.add(new Visit(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
                }
            }
        }
        return List.copyOf(visits);
    }
}
