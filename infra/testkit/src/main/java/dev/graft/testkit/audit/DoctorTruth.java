package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The doctors, and the clinics they work in, as the legacy users and appointments imply them. */
final class DoctorTruth {

    private DoctorTruth() {}

    static void compute(Scratch scratch, Scope scope) throws SQLException, IOException {
        globalDoctors(scratch);
        workplaces(scratch, scope);
        clinicDoctors(scratch);
    }

    private static void globalDoctors(Scratch scratch) throws SQLException, IOException {
        LegacyScope.identify(scratch, "global-doctor", "users");
        scratch.expect("global_doctors", """
                select i.id, 'clinic' as source, u.id as legacy_user_id, u.clinic_id as registered_clinic_id, u.name, u.email,
                    u.phone, u.avatar, u.specialization, u.license_number, u.experience as experience_years,
                    case when u.status in ('PENDING', 'ACTIVE', 'SUSPENDED') then u.status else 'UNKNOWN' end as status,

                    case when u.status not in ('PENDING', 'ACTIVE', 'SUSPENDED') then u.status end as status_text,
                    u.created_at, u.updated_at
                from readable_users u
                    join identifier i on i.kind = 'global-doctor' and i.key = u.id
                where u.role = 'DOCTOR' and pg_temp.in_scope(u.clinic_id)
                """);
    }

    private static void workplaces(Scratch scratch, Scope scope) throws SQLException, IOException {
        scratch.run("""
                create temp table workplace as
                select u.id as legacy_user_id, u.clinic_id, 'REGISTERED' as origin
                from readable_users u
                    join expected_global_doctors d on d.legacy_user_id = u.id
                where u.clinic_id is not null
                union all
                select distinct u.id, a.clinic_id, 'INFERRED'
                from known_appointments a
                    join readable_users u on u.id = a.doctor_id
                    join expected_global_doctors d on d.legacy_user_id = u.id
                where %s
                    and a.clinic_id is not null
                    and pg_temp.short(a.clinic_id)
                    and pg_temp.in_scope(a.clinic_id)
                    and a.clinic_id is distinct from u.clinic_id
                """.formatted(scope.inferAffiliations()));
        Identifiers.add(
                scratch,
                "clinic-doctor",
                List.of("clinic", "users"),
                "select legacy_user_id, clinic_id from workplace");
    }

    private static void clinicDoctors(Scratch scratch) throws SQLException {
        scratch.expect("clinic_doctors", """
                select i.id, w.clinic_id, d.id as global_doctor_id, w.legacy_user_id, u.specialization, u.license_number,
                    u.experience as experience_years, coalesce(u.status = 'ACTIVE', false) as active, w.origin
                from workplace w
                    join readable_users u on u.id = w.legacy_user_id
                    join expected_global_doctors d on d.legacy_user_id = w.legacy_user_id
                    join identifier i on i.kind = 'clinic-doctor' and i.key = w.legacy_user_id and i.clinic = w.clinic_id
                """);
    }

    /** What became of each legacy row. */
    static void ledger(Scratch scratch) throws SQLException {
        LegacyScope.quarantine(scratch, "users");
        scratch.run("""
                insert into implied_ledger
                select 'users', id,
                    case when role = 'DOCTOR' and pg_temp.in_scope(clinic_id) then 'MIGRATED' else 'EXCLUDED' end,
                    case
                        when role in ('SUPER_ADMIN', 'ADMIN', 'CLINIC', 'PATIENT', 'ASSISTANT') then 'NOT_A_DOCTOR'
                        when role is distinct from 'DOCTOR' then 'ROLE_UNKNOWN'
                        when not pg_temp.in_scope(clinic_id) then 'CLINIC_NOT_SELECTED'
                        when status is null or status not in ('PENDING', 'ACTIVE', 'SUSPENDED') then 'STATUS_UNKNOWN'
                        when clinic_id is null then 'NO_CLINIC'
                    end,
                    clinic_id
                from readable_users
                """);
    }
}
