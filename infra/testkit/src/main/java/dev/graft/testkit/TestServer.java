package dev.graft.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL of this JVM: started on first use on a free port, stopped with the JVM. */
final class TestServer {

    private static final EmbeddedPostgres SERVER = start();

    private TestServer() {}

    static String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + database + "?user=postgres";
    }

    static void run(String sql) {
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test server refused: " + sql, e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("wal_level", "logical")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("max_replication_slots", "20")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("timezone", "UTC")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL for the tests could not be started", e);
        }
    }
}
