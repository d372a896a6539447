package dev.graft.appointment.parking;

import dev.graft.appointment.model.ParkingReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the appointments that wait: reason by reason, each along its index. */
@ApplicationScoped
public class ParkedAppointments {

    private static final String OF_REASON = """
            select id, legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id
            from live.appointments
            where parked_for = ? and id > ? and (?::text is null or clinic_id = ?)
            order by id
            limit ?
            """;

    private static final String OF_DOCTOR = """
            select count(*)
            from live.appointments
            where parked_for is not null and legacy_doctor_id = ? and starts_at >= ? and starts_at < ?
            """;

    private static final String OF_CLINIC = """
            select count(*)
            from live.appointments
            where parked_for is not null and clinic_id = ? and starts_at >= ? and starts_at < ?
            """;

    private final DataSource dataSource;

    public ParkedAppointments(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Those that stand behind a place.
     *
     * @param clinicId only those of this clinic; null for all
     * @param only only those that wait for this reason; null for all
     */
    public List<ParkedAppointment> page(
            @Nullable String clinicId, @Nullable ParkingReason only, ParkingPlace after, int limit)
            throws SQLException {
        List<ParkedAppointment> found = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(OF_REASON)) {
            for (ParkingReason reason : ParkingReason.values()) {
                if (reason.compareTo(after.reason()) >= 0 && (only == null || only == reason) && found.size() < limit) {
                    statement.setString(1, reason.name());
                    statement.setObject(2, after.start(reason));
                    statement.setString(3, clinicId);
                    statement.setString(4, clinicId);
                    statement.setInt(5, limit - found.size());
                    read(statement, reason, found);
                }
            }
        }
        return found;
    }

    /** How many name this doctor and start on these days of UTC, both inclusive. */
    public long ofDoctor(String legacyDoctorId, LocalDate from, LocalDate to) throws SQLException {
        return count(OF_DOCTOR, legacyDoctorId, from, to);
    }

    /** How many name this clinic and start on these days of UTC, both inclusive. */
    public long ofClinic(String clinicId, LocalDate from, LocalDate to) throws SQLException {
        return count(OF_CLINIC, clinicId, from, to);
    }

    private long count(String sql, String whose, LocalDate from, LocalDate to) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, whose);
            statement.setObject(2, from.atStartOfDay().atOffset(ZoneOffset.UTC));
            statement.setObject(3, to.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void read(PreparedStatement statement, ParkingReason reason, List<ParkedAppointment> found)
            throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                found.add(new ParkedAppointment(
                        row.getObject("id", UUID.class),
                        row.getString("legacy_id"),
                        row.getString("clinic_id"),
                        row.getString("legacy_doctor_id"),
                        row.getString("legacy_patient_id"),
                        reason));
            }
        }
    }
}
