package dev.graft.analytics.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Up to which day the figures of each specialist are told as final. Inside a transaction only. */
public final class ClosingTable {

    /** Days are closed in their order and stay closed, also when a specialist moves to another time zone. */
    private static final String CLOSE = """
            with closed as (
              insert into closing as c (specialist_id, through)
              select s.id, (?::timestamptz at time zone s.zone)::date - 1
              from specialist_profile s
              left join closing o on o.specialist_id = s.id
              where o.through is null or o.through < (?::timestamptz at time zone s.zone)::date - 1
              on conflict (specialist_id) do update
              set through = excluded.through
              returning c.specialist_id
            )
            update specialist_profile s
            set version = s.version + 1
            from closed c
            where s.id = c.specialist_id
            """;

    private final Connection connection;

    public ClosingTable(Connection connection) {
        this.connection = connection;
    }

    /** Closes all days that had ended by this moment. Returns for how many specialists a day was closed. */
    public int close(Instant endedBy) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
            statement.setString(1, endedBy.toString());
            statement.setString(2, endedBy.toString());
            return statement.executeUpdate();
        }
    }
}
