package dev.graft.cdc.quarkus.ops;

import dev.graft.cdc.quarkus.http.PageToken;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the quarantine a page at a time, in the order of topic, partition and offset. */
@ApplicationScoped
public class QuarantineList {

    private static final String PAGE = """
            select topic, partition, record_offset, source_table, legacy_key, code, detail, quarantined_at
            from live.quarantine
            where (topic, partition, record_offset) > (?, ?, ?)
            order by topic, partition, record_offset
            limit ?
            """;

    private final DataSource dataSource;

    QuarantineList(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    QuarantinePage page(int limit, @Nullable String after) throws SQLException {
        List<String> start = after == null ? List.of("", "0", "-1") : PageToken.read(after, 3);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, start.get(0));
            statement.setInt(2, Integer.parseInt(start.get(1)));
            statement.setLong(3, Long.parseLong(start.get(2)));
            statement.setInt(4, limit);
            List<QuarantinePage.Item> items = items(statement);
            return new QuarantinePage(items, items.size() < limit ? null : token(items.getLast()));
        }
    }

    private static List<QuarantinePage.Item> items(PreparedStatement statement) throws SQLException {
        List<QuarantinePage.Item> items = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                items.add(new QuarantinePage.Item(
                        row.getString(1),
                        row.getInt(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getObject(8, Timestamp.class).toInstant()));
            }
        }
        return items;
    }

    private static String token(QuarantinePage.Item last) {
        return PageToken.write(last.topic(), Integer.toString(last.partition()), Long.toString(last.offset()));
    }
}
