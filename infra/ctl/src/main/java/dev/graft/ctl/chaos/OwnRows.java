package dev.graft.ctl.chaos;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Patients that a fault writes itself, where it must know how far the writing is; nobody else touches their keys.
 *
 * @param prefix of their keys
 * @param rows how many
 */
record OwnRows(String prefix, int rows) {
    private static final String COPY =
            "copy clinic.patients (id, clinic_id, name, phone, status, created_at, updated_at) from stdin (format csv)";
    private static final int LINES_AT_ONCE = 1_000;

    void delete(Connection legacy) throws SQLException {
        try (var statement = legacy.prepareStatement("delete from clinic.patients where id like ?")) {
            statement.setString(1, prefix + "-%");
            statement.executeUpdate();
        }
    }

    /** Copies some of the rows with a COPY of their own. */
    void copy(Connection legacy, int from, int to) throws SQLException {
        CopyIn copy = legacy.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        write(copy, from, to);
        copy.endCopy();
    }

    /** Begins a COPY and leaves it where half of the rows have been sent. */
    CopyIn copyHalf(Connection legacy) throws SQLException {
        CopyIn copy = legacy.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
        write(copy, 0, rows / 2);
        copy.flushCopy();
        return copy;
    }

    /** Sends the other half and ends the COPY. */
    void copyRest(CopyIn copy) throws SQLException {
        write(copy, rows / 2, rows);
        copy.endCopy();
    }

    private void write(CopyIn copy, int from, int to) throws SQLException {
        for (int row = from; row < to; row += LINES_AT_ONCE) {
            byte[] lines = lines(row, Math.min(to, row + LINES_AT_ONCE));
            copy.writeToCopy(lines, 0, lines.length);
        }
    }

    private byte[] lines(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int row = from; row < to; row++) {
            lines.append(
                    "%1$s-%2$d,c-%3$d,Made-up Row %2$d,+37491%2$06d,guest,2024-02-01T08:00:00,2024-02-01T08:00:00\n"
                            .formatted(prefix, row, 1 + row % 3));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
