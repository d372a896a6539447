package dev.graft.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A SQL file of the repository, as one text that a test can fill in and run. */
public record SqlScript(String sql) {

    /** The file at a path from the repository's root. */
    public static SqlScript of(String path) {
        try {
            return new SqlScript(Files.readString(RepositoryFile.at(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** The script with the placeholder {@code :name} replaced by a number; a cast ({@code ::name}) stays. */
    public SqlScript with(String name, long value) {
        return new SqlScript(sql.replaceAll("(?<!:):" + name + "\\b", Long.toString(value)));
    }

    /** Runs the whole script in one go; it is one transaction unless it says otherwise. */
    public void runOn(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
