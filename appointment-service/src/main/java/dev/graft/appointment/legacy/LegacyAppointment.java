package dev.graft.appointment.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clinic.appointments}.
 *
 * @param doctorId a key of {@code clinic.users}; nothing makes sure that there is such a row
 * @param patientId a key of {@code clinic.patients}; nothing makes sure that there is such a row
 * @param statusText the status as it is written, when it is one that nobody knows
 */
public record LegacyAppointment(
        @Nullable String clinicId,
        @Nullable String doctorId,
        @Nullable String patientId,
        @Nullable Instant appointmentDate,
        @Nullable Integer durationMinutes,
        LegacyStatus status,
        @Nullable String statusText,
        @Nullable String reason,
        @Nullable String notes,
        @Nullable BigDecimal amount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyAppointment> READER = new EnvelopeReader<>(LegacyAppointment::read);

    private static LegacyAppointment read(Row row) {
        String status = row.text("status");
        return new LegacyAppointment(
                row.reference("clinic_id"),
                row.reference("doctor_id"),
                row.reference("patient_id"),
                row.instant("appointment_date"),
                row.integer("duration_minutes"),
                LegacyStatus.of(status),
                LegacyStatus.unknownText(status),
                row.text("reason"),
                row.text("notes"),
                row.decimal("amount", 12, 2),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Override
    public String toString() {
        return "LegacyAppointment[hidden]";
    }
}
