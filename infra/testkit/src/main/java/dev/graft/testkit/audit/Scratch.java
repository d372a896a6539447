package dev.graft.testkit.audit;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The auditor's desk: one consistent read of the legacy database, with temporary tables beside it. */
final class Scratch implements AutoCloseable {

    private static final int LISTED_PER_TABLE = 200;
    private static final int ROWS_PER_FETCH = 10_000;

    private final Connection legacy;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Long> compared = new LinkedHashMap<>();

    private final Means means;

    Scratch(DataSource legacy) throws SQLException {
        this(legacy, new Means.ByHand());
    }

    Scratch(DataSource legacy, Means means) throws SQLException {
        this.means = means;
        this.legacy = legacy.getConnection();
        this.legacy.setAutoCommit(false);
        this.legacy.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        // Every join here is of whole tables; without statistics the planner would take them for small ones.
        run("set local enable_nestloop = off");
        // A nested loop that cannot be avoided counts as dear now, and would have every such statement compiled.
        run("set local jit = off");
        run("set local work_mem = '64MB'");
    }

    int run(String sql) throws SQLException {
        try (Statement statement = legacy.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Where contacts, ids and what must be there come from. */
    Means means() {
        return means;
    }

    /** Makes {@code expected_<table>}: the rows that a table of the new model must hold. */
    void expect(String table, String query) throws SQLException {
        means.expect(this, table, query);
    }

    /** Whether a database has this table or view. */
    static boolean exists(DataSource database, String relation) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return exists(connection, relation);
        }
    }

    /** Whether the legacy database has this table or view. */
    boolean exists(String relation) throws SQLException {
        return exists(legacy, relation);
    }

    private static boolean exists(Connection connection, String relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, relation);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Copies what a query sees in a service's database into a new temporary table with the given columns. */
    void copy(DataSource service, String query, String table, String columns) throws SQLException, IOException {
        run("create temp table %s (%s)".formatted(table, columns));
        try (Connection source = service.getConnection();
                PGCopyOutputStream target =
                        new PGCopyOutputStream(legacy.unwrap(PGConnection.class), "copy " + table + " from stdin")) {
            source.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", target);
        }
        run("analyze " + table);
    }

    /** Reads rows in portions and copies, after each portion, the lines that were made of them into a table. */
    void derive(String query, String target, LineMaker maker) throws SQLException, IOException {
        try (Statement statement = legacy.createStatement()) {
            statement.setFetchSize(ROWS_PER_FETCH);
            try (ResultSet rows = statement.executeQuery(query)) {
                StringBuilder lines = new StringBuilder();
                for (int row = 1; rows.next(); row++) {
                    maker.make(rows, line -> lines.append(line).append('\n'));
                    if (row % ROWS_PER_FETCH == 0) {
                        flush(lines, target);
                    }
                }
                flush(lines, target);
            }
        }
        run("analyze " + target);
    }

    void compared(String table, String rows) throws SQLException {
        try (Statement statement = legacy.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            compared.merge(table, result.getLong(1), Long::sum);
        }
    }

    /** Takes each row of a query, a key and a fact, as a finding about a table. */
    void find(String table, String query) throws SQLException {
        try (Statement statement = legacy.createStatement()) {
            statement.setFetchSize(ROWS_PER_FETCH);
            try (ResultSet rows = statement.executeQuery(query)) {
                int number = 0;
                while (rows.next()) {
                    if (++number <= LISTED_PER_TABLE) {
                        findings.add(new Finding(table, rows.getString(1), rows.getString(2)));
                    }
                }
                if (number > LISTED_PER_TABLE) {
                    findings.add(new Finding(table, "*", number - LISTED_PER_TABLE + " more"));
                }
            }
        }
    }

    /** The one column of a query. */
    List<String> list(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = legacy.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    Audit result() {
        return new Audit(findings, compared);
    }

    /** Keeps what was written into tables that are not temporary. */
    void keep() throws SQLException {
        legacy.commit();
    }

    /** Leaves nothing behind: the temporary tables go with the transaction. */
    @Override
    public void close() throws SQLException {
        legacy.rollback();
        legacy.close();
    }

    /** Copies lines of CSV into a table and empties them. */
    void flush(StringBuilder lines, String target) throws SQLException, IOException {
        legacy.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + target + " from stdin (format csv)", new StringReader(lines.toString()));
        lines.setLength(0);
    }

    /** Makes lines of CSV of one row. */
    @FunctionalInterface
    interface LineMaker {
        void make(ResultSet row, Consumer<String> lines) throws SQLException;
    }
}
