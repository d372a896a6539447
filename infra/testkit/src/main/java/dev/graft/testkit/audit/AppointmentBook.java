package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What appointment-service holds, against the truth. */
final class AppointmentBook {

    private AppointmentBook() {}

    static void compare(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        clinics(scratch, database, schema);
        appointments(scratch, database, schema);
        links(scratch);
    }

    private static void clinics(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        scratch.copy(
                database,
                "select id, legacy_id, name, slug, city, time_zone, created_at, updated_at from %s.clinics"
                        .formatted(schema),
                "actual_clinics",
                """
                id uuid, legacy_id text, name text, slug text, city text, time_zone text, created_at timestamptz,
                updated_at timestamptz
                """);
        new Comparison(
                        "clinics",
                        List.of("legacy_id"),
                        List.of("id", "name", "slug", "city", "time_zone", "created_at", "updated_at"))
                .on(scratch);
    }

    /** A status that nobody knows is kept as it was written, beside the decoded one. */
    private static void appointments(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, legacy_id, clinic_id, legacy_doctor_id, legacy_patient_id, starts_at, duration_minutes,
                    status, status_text, reason, notes, amount, created_at, updated_at,
                    clinic_doctor_id, clinic_patient_id, global_doctor_id, global_patient_id
                from %s.appointments
                """.formatted(schema), "actual_appointments", """
                id uuid, legacy_id text, clinic_id text, legacy_doctor_id text, legacy_patient_id text,
                starts_at timestamptz, duration_minutes int, status text, status_text text, reason text, notes text, amount numeric,
                created_at timestamptz, updated_at timestamptz, clinic_doctor_id uuid, clinic_patient_id uuid,
                global_doctor_id uuid, global_patient_id uuid
                """);
        new Comparison(
                        "appointments",
                        List.of("legacy_id"),
                        List.of(
                                "id",
                                "clinic_id",
                                "legacy_doctor_id",
                                "legacy_patient_id",
                                "starts_at",
                                "duration_minutes",
                                "status",
                                "status_text",
                                "reason",
                                "notes",
                                "amount",
                                "created_at",
                                "updated_at"))
                .on(scratch);
    }

    /** A linked appointment has all four links; a parked one may have some, but never a wrong one. */
    private static void links(Scratch scratch) throws SQLException {
        scratch.run("""
                create function pg_temp.is_wrong(reason text, expected uuid, actual uuid) returns boolean
                    language sql immutable
                    return actual is distinct from expected and (reason is null or actual is not null)
                """);
        scratch.find("appointments", """
                select a.legacy_id, case when p.reason is null then 'is linked wrongly in ' else 'is parked, but links to ' end
                    || concat_ws(', ',
                        case when pg_temp.is_wrong(p.reason, p.clinic_doctor_id, a.clinic_doctor_id) then 'clinic_doctor_id' end,
                        case when pg_temp.is_wrong(p.reason, p.clinic_patient_id, a.clinic_patient_id) then 'clinic_patient_id' end,
                        case when pg_temp.is_wrong(p.reason, p.global_doctor_id, a.global_doctor_id) then 'global_doctor_id' end,
                        case when pg_temp.is_wrong(p.reason, p.global_patient_id, a.global_patient_id) then 'global_patient_id' end)
                from actual_appointments a
                    join parking p on p.key = a.legacy_id
                where pg_temp.is_wrong(p.reason, p.clinic_doctor_id, a.clinic_doctor_id)
                    or pg_temp.is_wrong(p.reason, p.clinic_patient_id, a.clinic_patient_id)
                    or pg_temp.is_wrong(p.reason, p.global_doctor_id, a.global_doctor_id)
                    or pg_temp.is_wrong(p.reason, p.global_patient_id, a.global_patient_id)
                order by 1
                """);
    }
}
