package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Checksum;
import dev.graft.stack.Checkout;
import dev.graft.stack.StackAddresses;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;

/** The legacy tables once more, in a database of their own, as somebody copies them. */
final class CopiedTables {
    static final String DATABASE = "bench_sink";

    /** Every column but the one that is not captured. */
    private static final String COLUMNS = """
            select string_agg(quote_ident(column_name), ', ' order by column_name)
            from information_schema.columns
            where table_schema = 'clinic' and table_name = '%s' and column_name <> 'password_hash'
            """;

    private final BenchStack stack;

    CopiedTables(BenchStack stack, Checkout checkout) throws SQLException, IOException {
        this.stack = stack;
        stack.execute("postgres", "create database " + DATABASE);
        stack.execute(DATABASE, checkout.legacyScript("schema.sql"));
    }

    void empty() throws SQLException {
        String tables = LegacyRows.TABLES.stream().map("clinic."::concat).collect(Collectors.joining(", "));
        stack.execute(DATABASE, "truncate " + tables);
        stack.execute(DATABASE, "checkpoint");
    }

    long count() throws SQLException {
        try (Connection connection = stack.connect(DATABASE)) {
            return LegacyRows.count(connection).total();
        }
    }

    /** Whether they hold what the legacy tables hold, in the columns that are copied. */
    boolean equalLegacy() throws SQLException {
        try (Connection legacy = stack.connect(StackAddresses.LEGACY_DATABASE);
                Connection copy = stack.connect(DATABASE)) {
            for (String table : LegacyRows.TABLES) {
                String rows = "(select %s from clinic.%s)".formatted(columns(legacy, table), table);
                if (!Checksum.of(legacy, rows).equals(Checksum.of(copy, rows))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String columns(Connection legacy, String table) throws SQLException {
        try (Statement statement = legacy.createStatement();
                ResultSet row = statement.executeQuery(COLUMNS.formatted(table))) {
            row.next();
            return row.getString(1);
        }
    }
}
