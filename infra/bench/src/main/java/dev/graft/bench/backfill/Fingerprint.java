package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Checksum;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What all tables of the new model hold: two that are equal hold the same rows.
 *
 * @param byTable count and checksum
 */
record Fingerprint(Map<ModelTable, String> byTable) {

    Fingerprint {
        byTable = Map.copyOf(byTable);
    }

    /** Of one database that holds them all. */
    static Fingerprint of(BenchStack stack, String database) throws SQLException {
        return of(stack, table -> database);
    }

    /** Of the services' databases. */
    static Fingerprint ofServices(BenchStack stack) throws SQLException {
        return of(stack, table -> table.owner().database());
    }

    private static Fingerprint of(BenchStack stack, Function<ModelTable, String> database) throws SQLException {
        Map<ModelTable, String> sums = new TreeMap<>();
        for (ModelTable table : ModelTable.values()) {
            try (Connection connection = stack.connect(database.apply(table))) {
                sums.put(table, Checksum.of(connection, table.relation()));
            }
        }
        return new Fingerprint(sums);
    }
}
