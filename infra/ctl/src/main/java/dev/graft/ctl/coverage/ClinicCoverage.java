package dev.graft.ctl.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clinic: how far each of its tables is.
 *
 * @param clinic its legacy id, or null for rows that name none
 * @param name as the legacy system calls it, or null when that has no such clinic
 */
public record ClinicCoverage(
        @Nullable String clinic, @Nullable String name, List<Rows> tables) {

    public ClinicCoverage {
        tables = List.copyOf(tables);
    }

    /** The clinic's rows of one table. */
    public record Rows(
            String table,
            String service,
            @Nullable Long source,
            @Nullable Tally tally,
            @Nullable Long unknown) {}
}
