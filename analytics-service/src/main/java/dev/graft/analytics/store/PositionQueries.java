package dev.graft.analytics.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** How far the service has read. */
@ApplicationScoped
public class PositionQueries {

    private static final String ALL = """
            select topic, partition, next_offset, moved_at
            from live.consumed_position
            order by topic, partition
            """;

    private final DataSource dataSource;

    public PositionQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The positions of all partitions, in the order of topics. */
    public List<ConsumedPosition> all() throws SQLException {
        List<ConsumedPosition> positions = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(ALL);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                positions.add(new ConsumedPosition(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
            }
        }
        return positions;
    }
}
