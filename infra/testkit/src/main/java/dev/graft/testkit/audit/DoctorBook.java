package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** What doctor-service holds, against the truth. */
final class DoctorBook {

    private DoctorBook() {}

    static void compare(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        globalDoctors(scratch, database, schema);
        clinicDoctors(scratch, database, schema);
        evidence(scratch, database, schema);
    }

    private static void globalDoctors(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, source, legacy_user_id, name, email, phone, avatar, status, status_text, created_at,
                    updated_at
                from %s.global_doctors
                """.formatted(schema), "actual_global_doctors", """
                id uuid, source text, legacy_user_id text, name text, email text, phone text, avatar text, status text,
                status_text text, created_at timestamptz, updated_at timestamptz
                """);
        new Comparison(
                        "global_doctors",
                        List.of("legacy_user_id"),
                        List.of(
                                "id",
                                "source",
                                "name",
                                "email",
                                "phone",
                                "avatar",
                                "status",
                                "status_text",
                                "created_at",
                                "updated_at"))
                .on(scratch);
    }

    private static void clinicDoctors(Scratch scratch, DataSource database, String schema)
            throws SQLException, IOException {
        scratch.copy(database, """
                select id, clinic_id, global_doctor_id, legacy_user_id, specialization, license_number, experience_years,
                    active, origin
                from %s.clinic_doctors
                """.formatted(schema), "actual_clinic_doctors", """
                id uuid, clinic_id text, global_doctor_id uuid, legacy_user_id text, specialization text,
                license_number text, experience_years int, active boolean, origin text
                """);
        new Comparison(
                        "clinic_doctors",
                        List.of("legacy_user_id", "clinic_id"),
                        List.of(
                                "id",
                                "global_doctor_id",
                                "specialization",
                                "license_number",
                                "experience_years",
                                "active",
                                "origin"))
                .on(scratch);
    }

    /** Evidence for doctors must be there; any other evidence must at least be an appointment of today. */
    private static void evidence(Scratch scratch, DataSource database, String schema) throws SQLException, IOException {
        scratch.copy(
                database,
                "select appointment_id, legacy_user_id, clinic_id from %s.affiliation_evidence".formatted(schema),
                "actual_evidence",
                "appointment_id text, legacy_user_id text, clinic_id text");
        scratch.find("affiliation_evidence", """
                select e.appointment_id, case when a.id is null then 'should not be there' else 'is out of date' end
                from actual_evidence e
                    left join clinic.appointments a on a.id = e.appointment_id
                where (a.doctor_id, a.clinic_id) is distinct from (e.legacy_user_id, e.clinic_id)
                order by 1
                """);
        scratch.find("affiliation_evidence", """
                select a.id, 'is missing'
                from clinic.appointments a
                    join expected_clinic_doctors d
                        on d.legacy_user_id = a.doctor_id and d.clinic_id = a.clinic_id and d.origin = 'INFERRED'
                    left join actual_evidence e on e.appointment_id = a.id
                where e.appointment_id is null
                order by 1
                """);
    }
}
