package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The old application: it writes its steps one after the other, and does a step again when its database was away. */
final class LegacyWriter implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Connection, rollback by the server, resources, locks, operator: they pass. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57");

    private final DataSource legacy;
    private @Nullable Connection connection;
    private @Nullable Connection apart;
    private WriterStep.@Nullable OpenLong open;

    LegacyWriter(DataSource legacy) {
        this.legacy = legacy;
    }

    /** Returns when the step is committed. */
    void write(WriterStep step) throws InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (true) {
            try {
                attempt(step);
                return;
            } catch (SQLException e) {
                forget();
                if (!passes(e) || Instant.now().isAfter(limit)) {
                    throw new StackException("the writer could not write: SQLSTATE " + e.getSQLState(), e);
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    private static boolean passes(SQLException e) {
        return e.getSQLState() == null || PASSING.contains(e.getSQLState().substring(0, 2));
    }

    private void attempt(WriterStep step) throws SQLException {
        switch (step) {
            case WriterStep.Transaction transaction -> run(transaction);
            case WriterStep.Copy copy -> run(copy);
            case WriterStep.OpenLong wanted -> {
                open = wanted;
                begin(wanted);
            }
            case WriterStep.CloseLong ignored -> end();
        }
    }

    private void run(WriterStep.Transaction transaction) throws SQLException {
        Connection current = connection();
        for (Write write : transaction.writes()) {
            write.on(current);
        }
        current.commit();
    }

    private void run(WriterStep.Copy copy) throws SQLException {
        Connection current = connection();
        copy.before().on(current);
        try {
            current.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(copy.statement(), new StringReader(String.join("\n", copy.lines()) + "\n"));
        } catch (IOException torn) {
            throw new SQLException("the copy was torn", "08006", torn);
        }
        current.commit();
    }

    private void begin(WriterStep.OpenLong wanted) throws SQLException {
        apart = connect();
        for (Write write : wanted.writes()) {
            write.on(apart);
        }
    }

    /** A transaction that was lost with its connection is done again from its beginning. */
    private void end() throws SQLException {
        if (open == null) {
            return;
        }
        if (apart == null || !apart.isValid(2)) {
            begin(open);
        }
        if (apart != null) {
            if (open.commits()) {
                apart.commit();
            }
            apart.close();
        }
        apart = null;
        open = null;
    }

    private Connection connection() throws SQLException {
        if (connection == null) {
            connection = connect();
        }
        return connection;
    }

    private Connection connect() throws SQLException {
        Connection fresh = legacy.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private void forget() {
        connection = dropped(connection);
        if (open != null) {
            apart = dropped(apart);
        }
    }

    private static @Nullable Connection dropped(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException alreadyGone) {
            return null;
        }
        return null;
    }

    @Override
    public void close() {
        connection = dropped(connection);
        apart = dropped(apart);
    }
}
