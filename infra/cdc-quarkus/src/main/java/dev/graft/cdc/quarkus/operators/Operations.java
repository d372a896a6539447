package dev.graft.cdc.quarkus.operators;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * The journal of what operators did. Its lines are committed by themselves: an operation that is never heard of again,
 * because its process was killed, has a start and no end.
 */
@ApplicationScoped
public class Operations {

    private static final Logger LOG = Logger.getLogger(Operations.class);
    private static final int LONGEST = 300;

    private static final String BEGIN =
            "insert into control.operations (actor, operation, subject) values (?, ?, ?) returning id";

    private static final String END =
            "update control.operations set finished_at = now(), outcome = ?, result = ? where id = ?";

    private static final String REFUSED = """
            insert into control.operations (actor, operation, subject, finished_at, outcome, result)
            values (?, ?, '', now(), 'REFUSED', ?)
            """;

    private static final String BEFORE = """
            select id, actor, operation, subject, started_at, finished_at, outcome, result
            from control.operations
            where id < ?
            order by id desc
            limit ?
            """;

    private final DataSource dataSource;

    Operations(ControlSchema control) {
        this.dataSource = control.dataSource();
    }

    /**
     * Does the work between two lines of the journal.
     *
     * @param operation a few words that name it, e.g. {@code quarantine retry}
     * @param subject what it is done to; no personal value
     * @throws E what the work throws: a {@link ProblemException} is kept as a refusal, anything else as a failure
     * @throws SQLException when the start cannot be written; then no work was done
     */
    public <R extends Result, E extends Exception> R record(
            Actor actor, String operation, String subject, Work<R, E> work) throws E, SQLException {
        long id = begin(actor, operation, subject);
        try {
            R result = work.run();
            end(id, "DONE", result.result());
            return result;
        } catch (ProblemException refusal) {
            end(id, "REFUSED", String.valueOf(refusal.getMessage()));
            throw refusal;
        } catch (Exception | Error failure) {
            end(id, "FAILED", failure.getClass().getSimpleName());
            throw failure;
        }
    }

    private long begin(Actor actor, String operation, String subject) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, actor.name());
            statement.setString(2, bounded(operation));
            statement.setString(3, bounded(subject));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** The work is done, whatever becomes of its line: a journal that cannot be written does not undo it. */
    private void end(long id, String outcome, String result) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, outcome);
            statement.setString(2, bounded(result));
            statement.setLong(3, id);
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.errorf("The end of operation %d (%s) could not be written: %s", id, outcome, e.getSQLState());
        }
    }

    /** Somebody was turned away at a gate. */
    void refused(Actor actor, String operation, ProblemException refusal) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(REFUSED)) {
            statement.setString(1, actor.name());
            statement.setString(2, bounded(operation));
            statement.setString(3, bounded(String.valueOf(refusal.getMessage())));
            statement.executeUpdate();
        } catch (SQLException e) {
            LOG.errorf("A refusal could not be written: %s", e.getSQLState());
        }
    }

    /** The operations before this one, newest first. */
    List<JournalLine> before(long id, int limit) throws SQLException {
        List<JournalLine> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEFORE)) {
            statement.setLong(1, id);
            statement.setInt(2, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    private static JournalLine line(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new JournalLine(
                row.getLong("id"),
                row.getString("actor"),
                row.getString("operation"),
                row.getString("subject"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("outcome"),
                row.getString("result"));
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
