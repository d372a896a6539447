package dev.graft.ctl.coverage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The legacy tables, counted in one snapshot.
 *
 * @param tables those that are there: a legacy system need not have a marketplace
 * @param clinicNames what each clinic is called, by id
 */
record LegacyCounts(Map<LegacyTable, SourceCount> tables, Map<String, String> clinicNames) {

    private static final String CHECKSUM = "sum(('x' || substr(md5(id), 1, 16))::bit(64)::bigint::numeric)";

    static LegacyCounts read(String jdbcUrl) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Map<LegacyTable, SourceCount> tables = new EnumMap<>(LegacyTable.class);
            for (LegacyTable table : LegacyTable.values()) {
                if (exists(connection, table)) {
                    tables.put(table, count(connection, table));
                }
            }
            return new LegacyCounts(tables, names(connection));
        }
    }

    private static boolean exists(Connection connection, LegacyTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table.qualified());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The checksum is the one that the services keep over their ledgers. */
    private static SourceCount count(Connection connection, LegacyTable table) throws SQLException {
        String sql = table.clinicColumn().map(clinic -> """
                        select grouping(%1$s) = 1, %1$s, count(*), %2$s
                        from %3$s
                        group by grouping sets ((%1$s), ())
                        """.formatted(clinic, CHECKSUM, table.qualified())).orElseGet(() -> """
                        select true, null, count(*), %s
                        from %s
                        """.formatted(CHECKSUM, table.qualified()));
        Map<@Nullable String, Long> byClinic = new HashMap<>();
        long total = 0;
        String checksum = null;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                if (rows.getBoolean(1)) {
                    total = rows.getLong(3);
                    checksum = rows.getString(4);
                } else {
                    byClinic.put(rows.getString(2), rows.getLong(3));
                }
            }
        }
        return new SourceCount(total, checksum == null ? "0" : checksum, byClinic);
    }

    private static Map<String, String> names(Connection connection) throws SQLException {
        Map<String, String> names = new HashMap<>();
        if (!exists(connection, LegacyTable.CLINICS)) {
            return names;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, name from clinic.clinics where name is not null")) {
            while (rows.next()) {
                names.put(rows.getString(1), rows.getString(2));
            }
        }
        return names;
    }
}
