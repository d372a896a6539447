package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit takes from the legacy tables: which rows count, and the ids that they imply. */
final class LegacyScope {

    private LegacyScope() {}

    static void lay(Scratch scratch, Scope scope) throws SQLException {
        scratch.run("""
                create function pg_temp.in_scope(clinic text) returns boolean
                    language sql immutable
                    return %s
                """.formatted(scope.clinics().map(LegacyScope::chosen).orElse("true")));
        readable(scratch);
        scratch.run("create temp table identifier (kind text, key text, clinic text, id uuid)");
        scratch.run("""
                create temp table implied_ledger
                    (source_table text, legacy_key text, disposition text, reason text, clinic_id text)
                """);
    }

    /** A row with a moment outside the years 1 to 9999, or with an amount that is no number, cannot be read. */
    private static void readable(Scratch scratch) throws SQLException {
        scratch.run("""
                create function pg_temp.common(moment timestamptz) returns boolean
                    language sql stable
                    return moment is null or (isfinite(moment) and extract(year from moment) between 1 and 9999)
                """);
        scratch.run("""
                create temp view readable_clinics as
                select * from clinic.clinics where pg_temp.common(created_at) and pg_temp.common(updated_at)
                """);
        scratch.run("""
                create temp view readable_users as
                select * from clinic.users where pg_temp.common(created_at) and pg_temp.common(updated_at)
                """);
        scratch.run("""
                create temp view readable_patients as
                select *
                from clinic.patients
                where pg_temp.common(created_at) and pg_temp.common(updated_at) and pg_temp.common(date_of_birth)
                """);
        scratch.run("""
                create temp view readable_appointments as
                select *
                from clinic.appointments
                where pg_temp.common(created_at) and pg_temp.common(updated_at) and pg_temp.common(appointment_date)
                    and amount is distinct from 'NaN'
                """);
    }

    /** Rows that cannot be read wait in quarantine; nobody knows their clinic. */
    static void quarantine(Scratch scratch, String table) throws SQLException {
        scratch.run("""
                insert into implied_ledger
                select '%1$s', id, 'QUARANTINED', 'COLUMN_UNREADABLE', null
                from clinic.%1$s
                where id not in (select id from readable_%1$s)
                """.formatted(table));
    }

    private static String chosen(Set<String> clinics) {
        return clinics.stream()
                .map(clinic -> "'" + clinic.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "clinic is null or clinic in (", ")"));
    }

    /** The keys of one legacy table, whose ids rest on the key alone. */
    static void identify(Scratch scratch, String kind, String table) throws SQLException, IOException {
        Identifiers.add(scratch, kind, List.of("clinic", table), "select id, null from readable_%s".formatted(table));
    }
}
