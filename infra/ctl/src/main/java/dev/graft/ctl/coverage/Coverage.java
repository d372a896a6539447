package dev.graft.ctl.coverage;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far the migration is.
 *
 * @param caughtUp whether everything that the legacy database had committed when asked has taken effect
 * @param elapsed time since whoever asks began to wait
 * @param entities what the services made of the rows, by name
 * @param problems what does not answer or stands still, a sentence each
 */
public record Coverage(
        boolean caughtUp,
        Duration elapsed,
        List<TableCoverage> tables,
        List<ClinicCoverage> clinics,
        Map<String, Long> entities,
        Lag lag,
        List<String> problems) {

    public Coverage {
        tables = List.copyOf(tables);
        clinics = List.copyOf(clinics);
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        problems = List.copyOf(problems);
    }

    /** Every row of every table has a disposition, by count and by key, and nothing is on its way. */
    public boolean balanced() {
        return caughtUp && !tables.isEmpty() && tables.stream().allMatch(TableCoverage::isBalanced);
    }

    /** The same, told by somebody who has waited longer. */
    public Coverage after(Duration waited) {
        return new Coverage(caughtUp, waited, tables, clinics, entities, lag, problems);
    }
}
