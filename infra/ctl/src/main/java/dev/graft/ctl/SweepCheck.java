package dev.graft.ctl;

import dev.graft.ctl.coverage.LegacyTable;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Looks at the source before a sweep: no row that is still there may go, whatever went wrong before. */
final class SweepCheck {

    private final StackAddresses addresses;
    private final OperatorClient client;

    SweepCheck(StackAddresses addresses, OperatorClient client) {
        this.addresses = addresses;
        this.client = client;
    }

    /**
     * Asks the legacy database for every row that a sweep would let go.
     *
     * @throws StackException when it still has one of them; nothing was swept
     */
    void requireGone(LegacyTable table, int epoch) throws InterruptedException {
        String after = "";
        while (true) {
            String path = "/ops/sweeps/%s?epoch=%d&after=%s"
                    .formatted(table.table(), epoch, URLEncoder.encode(after, StandardCharsets.UTF_8));
            String[] keys = client.get(table.owner(), path, String[].class);
            if (keys.length == 0) {
                return;
            }
            requireGone(table, keys);
            after = keys[keys.length - 1];
        }
    }

    private void requireGone(LegacyTable table, String[] keys) {
        try (Connection connection = DriverManager.getConnection(addresses.legacyJdbcUrl())) {
            long there = exists(connection, table) ? count(connection, table, keys) : 0;
            if (there > 0) {
                throw new StackException(
                        "%d rows of %s were not read again, but the legacy database has them: nothing was swept; try again: ./graft recover"
                                .formatted(there, table.table()));
            }
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL refuses (SQLSTATE " + refused.getSQLState() + ")", refused);
        }
    }

    /** A table that was dropped has no row. */
    private static boolean exists(Connection connection, LegacyTable table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table.qualified());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static long count(Connection connection, LegacyTable table, String[] keys) throws SQLException {
        String sql = "select count(*) from " + table.qualified() + " where id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
