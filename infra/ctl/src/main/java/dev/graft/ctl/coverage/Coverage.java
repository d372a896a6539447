package dev.graft.ctl.coverage;

import java.time.Duration;
import java.util.ArrayList;
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
 * @param alarms what somebody must decide about or mend; with one, nothing balances
 * @param problems what does not answer or stands still, a sentence each
 */
public record Coverage(
        boolean caughtUp,
        Duration elapsed,
        List<TableCoverage> tables,
        List<ClinicCoverage> clinics,
        Map<String, Long> entities,
        Lag lag,
        List<Alarm> alarms,
        List<String> problems) {

    public Coverage {
        tables = List.copyOf(tables);
        clinics = List.copyOf(clinics);
        entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
        alarms = List.copyOf(alarms);
        problems = List.copyOf(problems);
    }

    /** Every row of every table has a disposition, by count and by key, nothing is on its way and nothing may be lost. */
    public boolean balanced() {
        return caughtUp
                && alarms.isEmpty()
                && !tables.isEmpty()
                && tables.stream().allMatch(TableCoverage::isBalanced);
    }

    /** The same, with something more to see to. */
    public Coverage with(Alarm alarm) {
        List<Alarm> more = new ArrayList<>(alarms);
        more.add(alarm);
        return new Coverage(caughtUp, elapsed, tables, clinics, entities, lag, more, problems);
    }

    /** The same, told by somebody who has waited longer. */
    public Coverage after(Duration waited) {
        return new Coverage(caughtUp, waited, tables, clinics, entities, lag, alarms, problems);
    }
}
