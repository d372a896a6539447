package dev.graft.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.testkit.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ChecksumIT {
    private static TestDatabase database;
    private static Connection connection;

    @BeforeAll
    static void connect() throws SQLException {
        database = TestDatabase.create();
        connection = database.dataSource().getConnection();
    }

    @AfterAll
    static void disconnect() throws SQLException {
        connection.close();
        database.close();
    }

    private static String of(String rows) throws SQLException {
        return Checksum.of(connection, "(values " + rows + ")");
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws SQLException {
        assertThat(of("(1, 'a'), (2, 'b')")).isEqualTo(of("(2, 'b'), (1, 'a')"));
    }

    @Test
    void aRowThatIsLostDoubledOrChangedDoes() throws SQLException {
        String whole = of("(1, 'a'), (2, 'b')");
        assertThat(of("(1, 'a')")).isNotEqualTo(whole);
        assertThat(of("(1, 'a'), (2, 'b'), (2, 'b')")).isNotEqualTo(whole);
        assertThat(of("(1, 'a'), (2, 'c')")).isNotEqualTo(whole);
        assertThat(of("(1, 'b'), (2, 'a')")).isNotEqualTo(whole);
    }

    @Test
    void nothingIsNotAnEmptyText() throws SQLException {
        assertThat(of("(1, null)")).isNotEqualTo(of("(1, '')"));
    }
}
