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
        scratch.run("create temp table identifier (kind text, key text, clinic text, id uuid)");
        scratch.run("""
                create temp table implied_ledger
                    (source_table text, legacy_key text, disposition text, reason text, clinic_id text)
                """);
    }

    private static String chosen(Set<String> clinics) {
        return clinics.stream()
                .map(clinic -> "'" + clinic.replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "clinic is null or clinic in (", ")"));
    }

    /** The keys of one legacy table, whose ids rest on the key alone. */
    static void identify(Scratch scratch, String kind, String table) throws SQLException, IOException {
        Identifiers.add(scratch, kind, List.of("clinic", table), "select id, null from clinic.%s".formatted(table));
    }
}
