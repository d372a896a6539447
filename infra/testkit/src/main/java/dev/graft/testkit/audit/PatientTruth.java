package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** The patients, and the persons they are, as the legacy patients imply them. */
final class PatientTruth {

    private PatientTruth() {}

    static void compute(Scratch scratch, Scope scope) throws SQLException, IOException {
        contacts(scratch, scope);
        ties(scratch);
        groups(scratch);
        founders(scratch);
        patients(scratch);
        persons(scratch);
    }

    private static void contacts(Scratch scratch, Scope scope) throws SQLException, IOException {
        scratch.run("create temp table contact (key text, kind text, value text)");
        String rows = "select id, phone, email from readable_patients where pg_temp.in_scope(clinic_id)";
        scratch.means().contacts(scratch, rows, scope.region());
    }

    /** Two to 25 rows with the same phone or e-mail are one person; more say nothing. */
    private static void ties(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table tie as
                select key, kind || ' ' || value as contact
                from (select *, count(*) over (partition by kind, value) as rows from contact) c
                where rows between 2 and 25
                """);
        scratch.run("analyze tie");
    }

    /** The smallest number spreads along the ties until nothing moves: what is left is the founder's number. */
    private static void groups(Scratch scratch) throws SQLException {
        scratch.run("""
                create temp table member as
                select id as key, number, number as founder
                from (
                    select id, row_number() over (order by created_at nulls last, id collate "C") as number
                    from readable_patients
                    where pg_temp.in_scope(clinic_id)) p
                """);
        scratch.run("analyze member");
        while (scratch.run("""
                        update member m
                        set founder = smaller.founder
                        from (
                            select t.key, min(c.founder) as founder
                            from tie t
                                join (
                                    select contact, min(founder) as founder
                                    from tie join member using (key)
                                    group by contact) c using (contact)
                            group by t.key) smaller
                        where smaller.key = m.key and smaller.founder < m.founder
                        """) > 0) {
            scratch.run("analyze member");
        }
    }

    private static void founders(Scratch scratch) throws SQLException, IOException {
        LegacyScope.identify(scratch, "clinic-patient", "patients");
        Identifiers.add(
                scratch,
                "person",
                List.of("person", "clinic", "patients"),
                "select key, null from member where founder = number");
        scratch.run("""
                create temp table person as
                select i.id, f.key as founder_key, m.key
                from member m
                    join member f on f.number = m.founder
                    join identifier i on i.kind = 'person' and i.key = f.key
                """);
        scratch.run("analyze person");
    }

    private static void patients(Scratch scratch) throws SQLException {
        scratch.expect("clinic_patients", """
                select i.id, p.id as legacy_id, p.clinic_id, g.id as global_patient_id, p.name, p.phone, p.email, p.avatar,
                    p.date_of_birth,
                    case when p.gender = 'M' then 'MALE' when p.gender = 'F' then 'FEMALE' when p.gender <> '' then 'UNKNOWN' end
                        as gender,
                    case when p.gender not in ('M', 'F', '') then p.gender end as gender_text, p.notes,
                    case when p.status in ('guest', 'registered') then upper(p.status) else 'UNKNOWN' end as status,
                    case when p.status not in ('guest', 'registered') then p.status end as status_text, p.created_at, p.updated_at, phone.value as phone_normalised, email.value as email_normalised
                from readable_patients p
                    join person g on g.key = p.id
                    join identifier i on i.kind = 'clinic-patient' and i.key = p.id
                    left join contact phone on phone.key = p.id and phone.kind = 'phone'
                    left join contact email on email.key = p.id and email.kind = 'email'
                """);
    }

    private static void persons(Scratch scratch) throws SQLException {
        scratch.expect("global_patients", """
                select p.global_patient_id as id, p.legacy_id as founder_legacy_id, p.name, p.date_of_birth, p.gender,
                    p.phone, p.email
                from expected_clinic_patients p
                    join person g on g.key = p.legacy_id and g.founder_key = g.key
                """);
    }

    /** What became of each legacy row. */
    static void ledger(Scratch scratch) throws SQLException {
        LegacyScope.quarantine(scratch, "patients");
        scratch.run("""
                insert into implied_ledger
                select 'patients', id,
                    case when pg_temp.in_scope(clinic_id) then 'MIGRATED' else 'EXCLUDED' end,
                    case
                        when not pg_temp.in_scope(clinic_id) then 'CLINIC_NOT_SELECTED'
                        when status is null or status not in ('guest', 'registered') then 'STATUS_UNKNOWN'
                        when gender not in ('M', 'F', '') then 'GENDER_UNKNOWN'
                        when clinic_id is null then 'NO_CLINIC'
                    end,
                    clinic_id
                from readable_patients
                """);
    }
}
