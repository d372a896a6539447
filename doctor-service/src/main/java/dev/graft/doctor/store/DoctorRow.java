package dev.graft.doctor.store;

import dev.graft.doctor.model.Account;
import dev.graft.doctor.model.DoctorStatus;
import dev.graft.doctor.model.GlobalDoctor;
import dev.graft.doctor.model.GlobalDoctorId;
import dev.graft.doctor.model.Practice;
import dev.graft.doctor.model.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code global_doctors} as a record. */
final class DoctorRow {

    private DoctorRow() {}

    static GlobalDoctor read(ResultSet row) throws SQLException {
        return new GlobalDoctor(
                new GlobalDoctorId(row.getObject("id", UUID.class)),
                row.getString("legacy_user_id"),
                row.getString("registered_clinic_id"),
                new Profile(
                        row.getString("name"), row.getString("email"), row.getString("phone"), row.getString("avatar")),
                new Practice(
                        row.getString("specialization"),
                        row.getString("license_number"),
                        row.getObject("experience_years", Integer.class)),
                account(row));
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                DoctorStatus.valueOf(row.getString("status")),
                row.getString("status_text"),
                instant(row, "created_at"),
                instant(row, "updated_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
