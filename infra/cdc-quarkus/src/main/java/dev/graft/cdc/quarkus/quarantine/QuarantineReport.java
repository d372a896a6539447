package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.pipeline.ControlSchema;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads what is kept, oldest first. */
@ApplicationScoped
public class QuarantineReport {

    private static final String PAGE = """
            select q.id, topic, partition, record_offset, source_table, q.legacy_key, q.code, q.detail,
              coalesce(octet_length(record_key), 0) + coalesce(octet_length(record_value), 0) as bytes,
              quarantined_at, discarded_at
            from live.quarantine q
            left join control.discards d using (topic_id, partition, record_offset)
            where q.id > ?
              and %s
            order by q.id
            limit ?
            """.formatted(Selection.CONDITION);

    private static final String PAYLOAD =
            "select record_key, record_value, record_headers from live.quarantine where id = ?";

    private final DataSource dataSource;

    QuarantineReport(ControlSchema control) {
        this.dataSource = control.dataSource();
    }

    List<QuarantinedRecord> page(Selection selection, long after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setLong(1, after);
            statement.setInt(selection.bind(statement, 2), limit);
            return records(statement);
        }
    }

    /**
     * One record, discarded or not.
     *
     * @throws ProblemException with status 404 when it is not there (any more)
     */
    QuarantinedRecord one(long id) throws SQLException {
        for (boolean discarded : List.of(false, true)) {
            List<QuarantinedRecord> found = page(Selection.one(id, discarded), 0, 1);
            if (!found.isEmpty()) {
                return found.getFirst();
            }
        }
        throw missing(id);
    }

    /**
     * The payload of one record: personal values.
     *
     * @throws ProblemException with status 404 when it is not there (any more)
     */
    Payload payload(long id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAYLOAD)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw missing(id);
                }
                return Payload.of(row.getBytes(1), row.getBytes(2), row.getString(3));
            }
        }
    }

    static ProblemException missing(long id) {
        return ProblemException.notFound(
                "There is no record %d in quarantine; a newer record of its key ends a quarantine".formatted(id));
    }

    private static List<QuarantinedRecord> records(PreparedStatement statement) throws SQLException {
        List<QuarantinedRecord> records = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                records.add(new QuarantinedRecord(
                        row.getLong("id"),
                        row.getString("topic"),
                        row.getInt("partition"),
                        row.getLong("record_offset"),
                        row.getString("source_table"),
                        row.getString("legacy_key"),
                        row.getString("code"),
                        row.getString("detail"),
                        row.getInt("bytes"),
                        row.getTimestamp("quarantined_at").toInstant(),
                        instant(row.getTimestamp("discarded_at"))));
            }
        }
        return records;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
