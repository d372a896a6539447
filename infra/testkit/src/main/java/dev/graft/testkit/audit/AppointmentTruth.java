package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;

/** The clinics and the linked appointments, as the legacy tables and the true doctors and patients imply them. */
final class AppointmentTruth {

    private AppointmentTruth() {}

    static void compute(Scratch scratch) throws SQLException, IOException {
        clinics(scratch);
        parking(scratch);
        appointments(scratch);
    }

    private static void clinics(Scratch scratch) throws SQLException, IOException {
        LegacyScope.identify(scratch, "clinic", "clinics");
        scratch.expect("clinics", """
                select i.id, c.id as legacy_id, c.name, c.slug, c.city, c.time_zone, c.created_at, c.updated_at
                from readable_clinics c
                    join identifier i on i.kind = 'clinic' and i.key = c.id
                where pg_temp.in_scope(c.id)
                """);
    }

    /** The first reason that holds is the one that counts; none means linked. */
    private static void parking(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table parking as
                select a.id as key, d.id as clinic_doctor_id, d.global_doctor_id,
                    case when p.clinic_id = a.clinic_id then p.id end as clinic_patient_id,
                    case when p.clinic_id = a.clinic_id then p.global_patient_id end as global_patient_id,
                    case
                        when a.clinic_id is null then 'NO_CLINIC'
                        when a.doctor_id is null then 'NO_DOCTOR'
                        when a.patient_id is null then 'NO_PATIENT'
                        when d.id is null and known.legacy_user_id is null then 'DOCTOR_AWAITED'
                        when d.id is null then 'DOCTOR_NOT_IN_CLINIC'
                        when p.id is null then 'PATIENT_AWAITED'
                        when p.clinic_id is distinct from a.clinic_id then 'CLINIC_MISMATCH'
                    end as reason
                from readable_appointments a
                    left join expected_clinic_doctors d on d.legacy_user_id = a.doctor_id and d.clinic_id = a.clinic_id
                    left join (select distinct legacy_user_id from expected_clinic_doctors) known
                        on known.legacy_user_id = a.doctor_id
                    left join expected_clinic_patients p on p.legacy_id = a.patient_id
                where pg_temp.in_scope(a.clinic_id)
                """);
        scratch.run("analyze parking");
    }

    private static void appointments(Scratch scratch) throws SQLException, IOException {
        scratch.run("""
                create function pg_temp.is_known(status text) returns boolean
                    language sql immutable
                    return coalesce(status in ('pending', 'confirmed', 'completed', 'cancelled', 'no_show'), false)
                """);
        LegacyScope.identify(scratch, "appointment", "appointments");
        scratch.expect("appointments", """
                select i.id, a.id as legacy_id, a.clinic_id, a.doctor_id as legacy_doctor_id,
                    a.patient_id as legacy_patient_id, a.appointment_date as starts_at, a.duration_minutes,
                    case when pg_temp.is_known(a.status) then upper(a.status) else 'UNKNOWN' end as status,
                    case when not pg_temp.is_known(a.status) then a.status end as status_text,
                    a.reason, a.notes, a.amount, a.created_at, a.updated_at, p.reason as parked_for,
                    case when p.reason is null then p.clinic_doctor_id end as clinic_doctor_id,
                    case when p.reason is null then p.clinic_patient_id end as clinic_patient_id,
                    case when p.reason is null then p.global_doctor_id end as global_doctor_id,
                    case when p.reason is null then p.global_patient_id end as global_patient_id
                from readable_appointments a
                    join parking p on p.key = a.id
                    join identifier i on i.kind = 'appointment' and i.key = a.id
                """);
    }

    /** What became of each legacy row. */
    static void ledger(Scratch scratch) throws SQLException {
        LegacyScope.quarantine(scratch, "clinics");
        LegacyScope.quarantine(scratch, "appointments");
        scratch.run("""
                insert into implied_ledger
                select 'clinics', id,
                    case when pg_temp.in_scope(id) then 'MIGRATED' else 'EXCLUDED' end,
                    case when not pg_temp.in_scope(id) then 'CLINIC_NOT_SELECTED' end,
                    id
                from readable_clinics
                union all
                select 'appointments', a.id,
                    case when p.key is null then 'EXCLUDED' when p.reason is null then 'MIGRATED' else 'PARKED' end,
                    case
                        when p.key is null then 'CLINIC_NOT_SELECTED'
                        when p.reason is not null then p.reason
                        when not pg_temp.is_known(a.status) then 'STATUS_UNKNOWN'
                        when a.duration_minutes < 0 then 'ENDS_BEFORE_START'
                    end,
                    a.clinic_id
                from readable_appointments a
                    left join parking p on p.key = a.id
                """);
    }
}
