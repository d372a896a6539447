package dev.graft.doctor.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of the legacy tables, made up. */
final class LegacyRows {

    private LegacyRows() {}

    static Map<String, @Nullable Object> doctor(String id, @Nullable String clinic) {
        return user(id, clinic, "DOCTOR");
    }

    static Map<String, @Nullable Object> user(String id, @Nullable String clinic, @Nullable String role) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("clinic_id", clinic);
        row.put("name", "Doctor " + id);
        row.put("email", id + "@posta.am");
        row.put("phone", "+374 91 000 001");
        row.put("role", role);
        row.put("specialization", "Cardiology");
        row.put("license_number", "AM-" + id);
        row.put("experience", 9);
        row.put("avatar", "avatars/" + id + ".jpg");
        row.put("status", "ACTIVE");
        row.put("created_at", "2024-03-01T08:00:00.000000Z");
        row.put("updated_at", "2024-04-01T08:00:00.123456Z");
        return row;
    }

    static Map<String, @Nullable Object> appointment(String id, @Nullable String clinic, @Nullable String doctor) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("clinic_id", clinic);
        row.put("doctor_id", doctor);
        row.put("patient_id", "p-1");
        row.put("created_at", "2024-03-01T08:00:00.000000Z");
        row.put("updated_at", "2024-03-01T08:00:00.000000Z");
        return row;
    }

    /** The row with another value in one column. */
    static Map<String, @Nullable Object> with(
            Map<String, @Nullable Object> row, String column, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
        changed.put(column, value);
        return changed;
    }
}
