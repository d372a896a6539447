package dev.graft.cdc.quarkus.ledger;

import dev.graft.cdc.Change;
import dev.graft.cdc.Truncation;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the TRUNCATEs of the tables that a service answers for, until somebody decides about them. */
public final class Truncations {

    /** Where every TRUNCATE of a captured table arrives. */
    public static final SourceTable SOURCE = SourceTable.reference("legacy.truncate");

    private static final String KEEP = """
            insert into truncation (source_table, source_epoch, lsn, truncated_at)
            select * from unnest(?::text[], ?::int[], ?::bigint[], ?::timestamptz[])
            on conflict do nothing
            """;

    private Truncations() {}

    /** Writes those of the arrivals that name one of these tables. */
    public static void keep(
            Connection connection, Collection<Arrival<Truncation>> arrivals, Collection<SourceTable> sources)
            throws SQLException {
        Set<String> owned = sources.stream()
                .filter(SourceTable::owned)
                .map(SourceTable::name)
                .collect(Collectors.toUnmodifiableSet());
        List<Truncation> truncations = new ArrayList<>();
        for (Arrival<Truncation> arrival : arrivals) {
            if (arrival.change() instanceof Change.Upsert<Truncation> upsert
                    && owned.contains(upsert.row().table())) {
                truncations.add(upsert.row());
            }
        }
        try (var statement = UnnestStatement.of(connection, KEEP, truncations)) {
            statement
                    .column(Truncation::table)
                    .column(Truncation::epoch)
                    .column(Truncation::lsn)
                    .column(Truncation::at)
                    .update();
        }
    }
}
