package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** The keys that were used, and for which batch. Each statement commits by itself. */
@ApplicationScoped
class AcceptedRequests {

    /** Of two that come at once, the second waits for the first and is told the first one's batch. */
    private static final String CLAIM = """
            insert into control.activity_requests as r (idempotency_key, digest, events)
            values (?, decode(?, 'hex'), ?)
            on conflict (idempotency_key) do update set digest = r.digest
            returning encode(digest, 'hex') = ?, xmax <> 0
            """;

    private static final String FORGET = """
            delete from control.activity_requests
            where idempotency_key = any (array(
              select idempotency_key
              from control.activity_requests
              where accepted_at < now() - ? * interval '1 second'
              order by accepted_at
              limit ?))
            """;

    private final DataSource dataSource;

    AcceptedRequests(ControlSchema control) {
        this.dataSource = control.dataSource();
    }

    /** What a key stands for. */
    enum Claim {
        /** For this batch, from now on. */
        FIRST,
        /** For this batch, which was here before. */
        REPEATED,
        /** For another batch. */
        TAKEN
    }

    /** Lets the key stand for the batch unless it stands for one already. */
    Claim claim(Batch batch) throws SQLException {
        String digest = batch.digest();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setString(1, batch.key().text());
            statement.setString(2, digest);
            statement.setInt(3, batch.events().size());
            statement.setString(4, digest);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return Claim.TAKEN;
                }
                return row.getBoolean(2) ? Claim.REPEATED : Claim.FIRST;
            }
        }
    }

    /** Forgets at most so many keys that are older than this; returns how many. */
    int forget(Duration age, int most) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setLong(1, age.toSeconds());
            statement.setInt(2, most);
            return statement.executeUpdate();
        }
    }
}
