package dev.graft.testkit.audit;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the audit takes from the legacy tables: which rows count, and the ids that they imply. */
final class LegacyScope {

    private LegacyScope() {}

    static void lay(Scratch scratch, Scope scope, List<Book> books) throws SQLException, IOException {
        scratch.run("""
                create function pg_temp.in_scope(clinic text) returns boolean
                    language sql immutable
                    return %s
                """.formatted(scope.clinics().map(LegacyScope::chosen).orElse("true")));
        Discards.lay(scratch, books);
        readable(scratch);
        Marketplace.lay(scratch);
        scratch.run("create temp table identifier (kind text, key text, clinic text, id uuid)");
        scratch.run("""
                create temp table implied_ledger
                    (source_table text, legacy_key text, disposition text, reason text, clinic_id text)
                """);
    }

    /**
     * A row cannot be read that has a moment outside the years 1 to 9999, an amount that is no number, a reference longer
     * than 1,000 bytes, or the connector's marker for a text. One whose key is too long is no row at all: it is a stray.
     */
    private static void readable(Scratch scratch) throws SQLException {
        scratch.run("""
                create function pg_temp.common(moment timestamptz) returns boolean
                    language sql stable
                    return moment is null or (isfinite(moment) and extract(year from moment at time zone 'UTC') between 1 and 9999)
                """);
        scratch.run("""
                create function pg_temp.short(reference text) returns boolean
                    language sql immutable
                    return reference is null or octet_length(reference) <= 1000
                """);
        scratch.run("""
                create function pg_temp.sent(variadic texts text[]) returns boolean
                    language sql immutable
                    return array_position(texts, '__debezium_unavailable_value') is null
                """);
        readable(scratch, "clinics", "name, slug, city, time_zone", "true");
        readable(
                scratch,
                "users",
                "clinic_id, name, email, phone, role, specialization, license_number, avatar, status",
                "pg_temp.short(clinic_id)");
        readable(
                scratch,
                "patients",
                "clinic_id, name, phone, email, avatar, gender, notes, status",
                "pg_temp.short(clinic_id) and pg_temp.common(date_of_birth)");
        readable(scratch, "appointments", "clinic_id, doctor_id, patient_id, status, reason, notes", """
                pg_temp.short(clinic_id) and pg_temp.short(doctor_id) and pg_temp.short(patient_id)
                    and pg_temp.common(appointment_date) and amount is distinct from 'NaN'
                """);
    }

    private static void readable(Scratch scratch, String table, String texts, String condition) throws SQLException {
        readable(
                scratch,
                table,
                "clinic." + table,
                texts,
                "pg_temp.common(created_at) and pg_temp.common(updated_at) and " + condition);
    }

    /** Lays {@code known_<table>}, the rows that have a key, and {@code readable_<table>}, those of them that can be read. */
    static void readable(Scratch scratch, String table, String relation, String texts, String condition)
            throws SQLException {
        scratch.run("""
                create temp view known_%1$s as select *, pg_temp.sent(%3$s) as sent from %2$s where pg_temp.short(id)
                """.formatted(table, relation, texts));
        scratch.run("create temp view readable_%1$s as select * from known_%1$s where sent and %2$s"
                .formatted(table, condition));
    }

    /** Rows that cannot be read wait in quarantine, unless an operator has discarded them; nobody knows their clinic. */
    static void quarantine(Scratch scratch, String table) throws SQLException {
        scratch.run("""
                insert into implied_ledger
                select '%1$s', id,
                    case when discarded then 'EXCLUDED' else 'QUARANTINED' end,
                    case when discarded then 'DISCARDED' when sent then 'COLUMN_UNREADABLE' else 'COLUMN_UNAVAILABLE' end,
                    null
                from (select id, sent, id in (%2$s) as discarded from known_%1$s) k
                where id not in (select id from readable_%1$s)
                """.formatted(table, Discards.keysOf(table)));
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
