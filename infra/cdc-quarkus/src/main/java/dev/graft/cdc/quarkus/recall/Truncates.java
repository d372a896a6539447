package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The TRUNCATEs that wait for a decision, and the decisions. */
@ApplicationScoped
class Truncates {

    private static final String PENDING = """
            select distinct on (source_table) source_table, source_epoch, lsn, truncated_at
            from live.truncation t
            where not exists (
              select from control.truncate_decision d
              where (d.source_table, d.source_epoch, d.lsn) = (t.source_table, t.source_epoch, t.lsn))
            order by source_table, source_epoch desc, lsn desc
            """;

    private static final String DECIDE = """
            insert into control.truncate_decision (source_table, source_epoch, lsn, decision)
            select source_table, source_epoch, lsn, ?
            from live.truncation
            where source_table = ? and (source_epoch, lsn) <= (?, ?)
            on conflict do nothing
            """;

    private final DataSource dataSource;
    private final RecallTable rows;

    Truncates(ControlSchema control, RecallTable rows) {
        this.dataSource = control.dataSource();
        this.rows = rows;
    }

    /** What was decided. */
    enum Decision {
        APPROVED,
        REJECTED,
        SUPERSEDED
    }

    /** For each table the last that waits. */
    List<PendingTruncate> pending() throws SQLException {
        List<PendingTruncate> pending = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PENDING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                Boundary boundary = new Boundary(row.getInt(2), row.getLong(3));
                Timestamp at = row.getTimestamp(4);
                pending.add(new PendingTruncate(
                        row.getString(1),
                        boundary.epoch(),
                        spelled(boundary.lsn()),
                        at == null ? null : at.toInstant(),
                        rows.count(row.getString(1), boundary)));
            }
        }
        return pending;
    }

    /** Where the last waiting TRUNCATE of a table stands. */
    Optional<Boundary> boundary(String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PENDING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                if (row.getString(1).equals(table)) {
                    return Optional.of(new Boundary(row.getInt(2), row.getLong(3)));
                }
            }
            return Optional.empty();
        }
    }

    /** Decides about every TRUNCATE of the table up to the boundary that is not decided yet. */
    void decide(String table, Boundary upTo, Decision decision) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(DECIDE)) {
            statement.setString(1, decision.name());
            statement.setString(2, table);
            statement.setInt(3, upTo.epoch());
            statement.setLong(4, upTo.lsn());
            statement.executeUpdate();
        }
    }

    private static String spelled(long lsn) {
        return String.format(Locale.ROOT, "%X/%X", lsn >>> 32, lsn & 0xFFFFFFFFL);
    }
}
