package dev.graft.analytics.store;

import dev.graft.analytics.model.ClinicDay;
import dev.graft.analytics.model.SpecialistDay;
import dev.graft.analytics.model.SpecialistId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days as they travel between here and the database: as the number of days since 1970, since the spellings of years beyond
 * 9999 and before 1 differ.
 */
final class Days {

    private Days() {}

    static SpecialistDay specialistDay(ResultSet row) throws SQLException {
        return new SpecialistDay(specialist(row), date(row));
    }

    static ClinicDay clinicDay(ResultSet row) throws SQLException {
        return new ClinicDay(specialist(row), row.getString("clinic_id"), date(row));
    }

    private static SpecialistId specialist(ResultSet row) throws SQLException {
        return new SpecialistId(row.getObject("specialist_id", UUID.class));
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return LocalDate.ofEpochDay(row.getLong("day"));
    }

    /** The last closed day; null when none is. */
    static @Nullable LocalDate through(ResultSet row) throws SQLException {
        Integer day = row.getObject("through_day", Integer.class);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }
}
