package dev.graft.patient.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clinic.patients}. The password hash is not read: it has no place in the new model.
 *
 * @param genderText the gender as it was written, when it is one that nobody knows
 * @param statusText the status as it was written, when it is one that nobody knows
 */
public record LegacyPatient(
        String id,
        @Nullable String clinicId,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String avatar,
        @Nullable LocalDate dateOfBirth,
        @Nullable LegacyGender gender,
        @Nullable String genderText,
        @Nullable String notes,
        LegacyStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyPatient> READER = new EnvelopeReader<>(LegacyPatient::read);

    private static LegacyPatient read(Row row) {
        String code = row.text("status");
        LegacyStatus status = LegacyStatus.of(code);
        String genderCode = row.text("gender");
        LegacyGender gender = LegacyGender.of(genderCode);
        return new LegacyPatient(
                row.requiredText("id"),
                row.reference("clinic_id"),
                row.text("name"),
                row.text("phone"),
                row.text("email"),
                row.text("avatar"),
                row.date("date_of_birth"),
                gender,
                gender == LegacyGender.UNKNOWN ? genderCode : null,
                row.text("notes"),
                status,
                status == LegacyStatus.UNKNOWN ? code : null,
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Override
    public String toString() {
        return "LegacyPatient[hidden]";
    }
}
