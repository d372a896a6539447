package dev.graft.patient.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import dev.graft.patient.model.ClinicRecord;
import dev.graft.patient.model.Demographics;
import org.jspecify.annotations.Nullable;

/** A row of {@code clinic.patients}. The password hash is not read: it has no place in the new model. */
public record LegacyPatient(
        String id, @Nullable String clinicId, Demographics demographics, ClinicRecord clinicRecord) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyPatient> READER = new EnvelopeReader<>(LegacyPatient::read);

    private static LegacyPatient read(Row row) {
        return new LegacyPatient(row.requiredText("id"), row.reference("clinic_id"), demographics(row), record(row));
    }

    private static Demographics demographics(Row row) {
        return new Demographics(
                row.text("name"),
                row.text("phone"),
                row.text("email"),
                row.date("date_of_birth"),
                PatientCodes.gender(row.text("gender")));
    }

    private static ClinicRecord record(Row row) {
        String status = row.text("status");
        return new ClinicRecord(
                row.text("avatar"),
                row.text("notes"),
                PatientCodes.status(status),
                PatientCodes.unknownText(status),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Override
    public String toString() {
        return "LegacyPatient[hidden]";
    }
}
