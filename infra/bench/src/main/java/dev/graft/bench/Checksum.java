package dev.graft.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a table holds, in a few words that no order of its rows changes. */
public final class Checksum {
    private static final String QUERY = """
            select count(*) || ' rows, ' || coalesce(sum(hashtextextended(held::text, 0)::numeric), 0) from %s held
            """;

    private Checksum() {}

    /** The number of rows, and a sum of the hashes of all their columns. */
    public static String of(Connection connection, String relation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY.formatted(relation))) {
            row.next();
            return row.getString(1);
        }
    }
}
