package dev.graft.doctor.legacy;

import dev.graft.cdc.EnvelopeReader;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code clinic.users}. The password hash is not read: it has no place in the new model.
 *
 * @param experience in years
 * @param statusText the status as it was written, when it is one that nobody knows
 */
public record LegacyUser(
        String id,
        @Nullable String clinicId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        UserRole role,
        @Nullable String specialization,
        @Nullable String licenseNumber,
        @Nullable Integer experience,
        @Nullable String avatar,
        UserStatus status,
        @Nullable String statusText,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {

    /** Reads the records of the table's topic. */
    public static final RecordReader<LegacyUser> READER = new EnvelopeReader<>(LegacyUser::read);

    private static LegacyUser read(Row row) {
        String code = row.text("status");
        UserStatus status = UserStatus.of(code);
        return new LegacyUser(
                row.requiredText("id"),
                row.reference("clinic_id"),
                row.text("name"),
                row.text("email"),
                row.text("phone"),
                UserRole.of(row.text("role")),
                row.text("specialization"),
                row.text("license_number"),
                row.integer("experience"),
                row.text("avatar"),
                status,
                status == UserStatus.UNKNOWN ? code : null,
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    @Override
    public String toString() {
        return "LegacyUser[hidden]";
    }
}
