package dev.graft.bench.backfill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many rows the tables hold that every contender reads.
 *
 * @param byTable of the schema {@code clinic}
 */
record LegacyRows(Map<String, Long> byTable) {
    static final List<String> TABLES = List.of("clinics", "users", "patients", "appointments");

    LegacyRows {
        byTable = Map.copyOf(byTable);
    }

    static LegacyRows count(Connection legacy) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : TABLES) {
            try (Statement statement = legacy.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from clinic." + table)) {
                row.next();
                rows.put(table, row.getLong(1));
            }
        }
        return new LegacyRows(rows);
    }

    long total() {
        return byTable.values().stream().mapToLong(Long::longValue).sum();
    }
}
