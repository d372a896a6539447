package dev.graft.doctor.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a row of {@code clinic.appointments} says of where a doctor works. No other column is read, so that no fault in
 * one hides the evidence.
 *
 * @param doctorId key of a row of {@code clinic.users}, which need not be there
 */
public record LegacyAppointment(
        String id, @Nullable String clinicId, @Nullable String doctorId) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyAppointment> READER = new EnvelopeReader<>(LegacyAppointment::read);

    private static LegacyAppointment read(Row row) {
        return new LegacyAppointment(row.requiredText("id"), row.reference("clinic_id"), row.reference("doctor_id"));
    }

    @Override
    public String toString() {
        return "LegacyAppointment[hidden]";
    }
}
