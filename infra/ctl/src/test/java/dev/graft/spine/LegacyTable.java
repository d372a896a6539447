package dev.graft.spine;

import java.util.List;

/** The captured tables of the clinics. */
enum LegacyTable implements CapturedTable {
    CLINICS("id", "name", "slug", "city", "time_zone", "created_at", "updated_at"),
    USERS(
            "id",
            "clinic_id",
            "name",
            "email",
            "phone",
            "role",
            "specialization",
            "license_number",
            "experience",
            "avatar",
            "status",
            "created_at",
            "updated_at"),
    PATIENTS(
            "id",
            "clinic_id",
            "name",
            "phone",
            "email",
            "avatar",
            "date_of_birth",
            "gender",
            "notes",
            "status",
            "created_at",
            "updated_at"),
    APPOINTMENTS(
            "id",
            "clinic_id",
            "doctor_id",
            "patient_id",
            "appointment_date",
            "duration_minutes",
            "status",
            "reason",
            "notes",
            "amount",
            "created_at",
            "updated_at");

    private final List<String> columns;

    LegacyTable(String... columns) {
        this.columns = List.of(columns);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public String schema() {
        return "clinic";
    }
}
