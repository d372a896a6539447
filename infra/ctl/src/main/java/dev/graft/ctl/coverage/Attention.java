package dev.graft.ctl.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a coverage means: the verdict, what somebody should look at, and the command to type for it. */
final class Attention {

    /** Reasons of rows that wait for nothing. */
    private static final Set<String> SETTLED = Set.of("NOT_A_DOCTOR", "CLINIC_NOT_SELECTED", "DISCARDED");

    /** Reasons of rows that wait for nothing, but hold what nobody expected. */
    private static final Set<String> REMARKABLE =
            Set.of("STATUS_UNKNOWN", "GENDER_UNKNOWN", "ENDS_BEFORE_START", "ROLE_UNKNOWN");

    private Attention() {}

    static String headline(Coverage coverage) {
        if (coverage.balanced()) {
            return String.format(
                    Locale.ROOT,
                    "Balanced: each of the %,d legacy rows is accounted for.",
                    coverage.tables().stream()
                            .mapToLong(table -> table.source() == null ? 0 : table.source())
                            .sum());
        }
        return coverage.caughtUp()
                ? "NOT BALANCED: everything was read, but the numbers do not add up."
                : notYet(coverage);
    }

    private static String notYet(Coverage coverage) {
        return coverage.alarms().isEmpty()
                ? "Not caught up yet: the numbers below still move."
                : "NOT BALANCED: rows may be missing until somebody has seen to what follows.";
    }

    static List<String> lines(Coverage coverage) {
        List<String> lines = new ArrayList<>();
        coverage.alarms().forEach(alarm -> lines.add("  ! " + alarm.text()));
        coverage.problems().forEach(problem -> lines.add("  ! " + problem));
        for (TableCoverage table : coverage.tables()) {
            imbalance(table, lines);
        }
        for (TableCoverage table : coverage.tables()) {
            waiting(table, lines);
            remarkable(table, lines);
        }
        return lines;
    }

    static String nextCommand(Coverage coverage) {
        if (!coverage.alarms().isEmpty()) {
            return coverage.alarms().getFirst().command();
        }
        if (!coverage.problems().isEmpty()) {
            return "./graft logs " + part(coverage.problems().getFirst());
        }
        if (!coverage.caughtUp()) {
            return "./graft status --wait";
        }
        for (TableCoverage table : coverage.tables()) {
            if (!table.isBalanced()) {
                return "./graft logs " + table.service().replace("-service", "");
            }
        }
        if (coverage.tables().stream().anyMatch(Attention::keepsRecords)) {
            return "./graft quarantine list";
        }
        return "./graft status --json   (every number, also per clinic and table)";
    }

    private static boolean keepsRecords(TableCoverage table) {
        Tally tally = table.tally();
        return table.strays() > 0 || (tally != null && tally.of(Disposition.QUARANTINED) > 0);
    }

    private static void imbalance(TableCoverage table, List<String> lines) {
        if (table.tally() == null) {
            lines.add("  ! %s: %s has told nothing about it".formatted(table.table(), table.service()));
        }
        Long unknown = table.unknown();
        if (unknown != null && unknown > 0) {
            lines.add(line("!", table, "%,d rows are unknown: the service has not seen them", unknown));
        }
        if (table.surplus() > 0) {
            lines.add(line("!", table, "%,d rows are counted that the source no longer has", table.surplus()));
        }
        if (unknown != null && unknown == 0 && table.surplus() == 0 && !table.keysAgree()) {
            lines.add("  ! %s: the count is right, but the keys are not the same".formatted(table.table()));
        }
        if (table.strays() > 0) {
            lines.add(line("!", table, "%,d records have a key that cannot be read", table.strays()));
        }
    }

    private static void waiting(TableCoverage table, List<String> lines) {
        Tally tally = table.tally();
        if (tally == null) {
            return;
        }
        long waiting =
                tally.of(Disposition.PARKED) + tally.of(Disposition.IN_REVIEW) + tally.of(Disposition.QUARANTINED);
        if (waiting > 0) {
            lines.add(line("-", table, "%,d rows wait", waiting)
                    + reasons(tally, reason -> isOfWaiting(table.table(), reason)));
        }
    }

    private static void remarkable(TableCoverage table, List<String> lines) {
        String reasons = table.tally() == null ? "" : reasons(table.tally(), REMARKABLE::contains);
        if (!reasons.isEmpty()) {
            lines.add("  - " + table.table() + ": some rows hold what nobody expected" + reasons);
        }
    }

    private static String reasons(Tally tally, Predicate<String> wanted) {
        String reasons = tally.reasons().entrySet().stream()
                .filter(reason -> wanted.test(reason.getKey()))
                .map(reason -> String.format(Locale.ROOT, "%s %,d", reason.getKey(), reason.getValue()))
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? "" : ": " + reasons;
    }

    /** Only an appointment needs a clinic: users and patients are migrated without one. */
    private static boolean isOfWaiting(String table, String reason) {
        return !SETTLED.contains(reason)
                && !REMARKABLE.contains(reason)
                && (table.equals("appointments") || !reason.equals("NO_CLINIC"));
    }

    private static String line(String mark, TableCoverage table, String fact, long number) {
        return "  " + mark + " " + table.table() + ": " + String.format(Locale.ROOT, fact, number);
    }

    /** The log that explains a problem: the first word of a sentence names the part. */
    private static String part(String problem) {
        String first = problem.toLowerCase(Locale.ROOT);
        if (first.startsWith("postgresql")) {
            return "postgres";
        }
        if (first.startsWith("kafka (")) {
            return "kafka";
        }
        int service = first.indexOf("-service");
        return service > 0 ? first.substring(0, service) : "connect";
    }
}
