package dev.graft.bench.backfill;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows as COPY writes them: texts between tabs, which go back as they came unless somebody looks into them. */
final class CopyText {
    private static final String NULL = "\\N";

    private CopyText() {}

    /** All rows of a query. */
    static Stream<String[]> out(Connection connection, String query) throws SQLException, IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout", text);
        return text.toString(StandardCharsets.UTF_8).lines().map(line -> line.split("\t", -1));
    }

    /** Writes rows into columns of a table. */
    static void in(Connection connection, String table, List<String> rows) throws SQLException, IOException {
        byte[] text = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        if (!rows.isEmpty()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(text));
        }
    }

    static @Nullable String value(String field) {
        return field.equals(NULL) ? null : field;
    }

    static String row(@Nullable Object... fields) {
        StringBuilder row = new StringBuilder();
        for (Object field : fields) {
            row.append(row.isEmpty() ? "" : "\t").append(field == null ? NULL : field);
        }
        return row.toString();
    }
}
