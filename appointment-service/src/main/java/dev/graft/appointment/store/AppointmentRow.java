package dev.graft.appointment.store;

import dev.graft.appointment.model.Appointment;
import dev.graft.appointment.model.AppointmentId;
import dev.graft.appointment.model.AppointmentStatus;
import dev.graft.appointment.model.Booking;
import dev.graft.appointment.model.Link;
import dev.graft.appointment.model.ParkingReason;
import dev.graft.appointment.model.Parties;
import dev.graft.appointment.model.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code appointments} as a record. */
final class AppointmentRow {

    private AppointmentRow() {}

    static Appointment read(ResultSet row) throws SQLException {
        Booking booking = new Booking(
                new AppointmentId(row.getObject("id", UUID.class)),
                row.getString("legacy_id"),
                new Parties(
                        row.getString("clinic_id"),
                        row.getString("legacy_doctor_id"),
                        row.getString("legacy_patient_id")),
                visit(row));
        return new Appointment(booking, link(row));
    }

    private static Link link(ResultSet row) throws SQLException {
        String parkedFor = row.getString("parked_for");
        return new LinkColumns(
                        row.getObject("clinic_doctor_id", UUID.class),
                        row.getObject("clinic_patient_id", UUID.class),
                        row.getObject("global_doctor_id", UUID.class),
                        row.getObject("global_patient_id", UUID.class),
                        parkedFor == null ? null : ParkingReason.valueOf(parkedFor))
                .toLink();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                instant(row, "starts_at"),
                row.getObject("duration_minutes", Integer.class),
                AppointmentStatus.valueOf(row.getString("status")),
                row.getString("status_text"),
                row.getString("reason"),
                row.getString("notes"),
                row.getBigDecimal("amount"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
