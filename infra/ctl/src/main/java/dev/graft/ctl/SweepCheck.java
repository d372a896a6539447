package dev.graft.ctl;

import dev.graft.stack.Service;
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
    void requireGone(Service service, String table, int epoch) throws InterruptedException {
        String after = "";
        while (true) {
            String path = "/ops/sweeps/%s?epoch=%d&after=%s"
                    .formatted(table, epoch, URLEncoder.encode(after, StandardCharsets.UTF_8));
            String[] keys = client.get(service, path, String[].class);
            if (keys.length == 0) {
                return;
            }
            requireGone(table, keys);
            after = keys[keys.length - 1];
        }
    }

    private void requireGone(String table, String[] keys) {
        try (Connection connection = DriverManager.getConnection(addresses.legacyJdbcUrl());
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from clinic." + table + " where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("text", keys));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getLong(1) > 0) {
                    throw new StackException(
                            "%d rows of %s were not read again, but the legacy database has them: nothing was swept; try again: ./graft recover"
                                    .formatted(row.getLong(1), table));
                }
            }
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL refuses (SQLSTATE " + refused.getSQLState() + ")", refused);
        }
    }
}
