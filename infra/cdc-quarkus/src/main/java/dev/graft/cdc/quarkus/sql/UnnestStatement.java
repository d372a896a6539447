package dev.graft.cdc.quarkus.sql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many rows: each parameter is one column of all rows, as an array that the SQL unnests. Columns travel
 * as text and are cast by the SQL ({@code ?::uuid[]}), so that one code path serves every type.
 *
 * <p>Rows are looked for by {@code key = any (?)}, without a cast, and with {@link #ids} where the key is a UUID. Until
 * PostgreSQL has analysed a table it takes it for small, and filters its rows: a cast array is cast again for each of them,
 * and a join with {@code unnest} reads the array again for each of them. Where the index begins with another column, even a
 * plain array becomes a filter over all rows of that column: there each key is looked up by itself, in a {@code lateral}
 * subquery that {@code offset 0} keeps apart.
 *
 * @param <T> what a row is made of
 */
public final class UnnestStatement<T> implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int parameters;

    private UnnestStatement(Connection connection, String sql, Collection<T> rows) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(sql);
        this.rows = rows;
    }

    /** Prepares a statement over these rows; its columns follow in the order of the SQL's parameters. */
    public static <T> UnnestStatement<T> of(Connection connection, String sql, Collection<T> rows) throws SQLException {
        return new UnnestStatement<>(connection, sql, rows);
    }

    /** Binds a parameter that is the same for all rows. */
    public UnnestStatement<T> constant(String value) throws SQLException {
        statement.setString(++parameters, value);
        return this;
    }

    /** Binds the next column; a value travels as its {@code toString}. */
    public UnnestStatement<T> column(Function<? super T, ? extends @Nullable Object> value) throws SQLException {
        @Nullable String[] texts = new String[rows.size()];
        int i = 0;
        for (T row : rows) {
            Object cell = value.apply(row);
            texts[i++] = cell == null ? null : cell.toString();
        }
        return array(connection.createArrayOf("text", texts));
    }

    /** Binds the next column, of UUIDs in their own type. */
    public UnnestStatement<T> ids(Function<? super T, UUID> value) throws SQLException {
        return array(connection.createArrayOf("uuid", rows.stream().map(value).toArray()));
    }

    /** Binds the next column, of bytes. */
    public UnnestStatement<T> bytes(Function<? super T, byte @Nullable []> value) throws SQLException {
        byte[] @Nullable [] cells = new byte[rows.size()][];
        int i = 0;
        for (T row : rows) {
            cells[i++] = value.apply(row);
        }
        return array(connection.createArrayOf("bytea", cells));
    }

    private UnnestStatement<T> array(Array array) throws SQLException {
        statement.setArray(++parameters, array);
        return this;
    }

    /** Runs the statement unless there are no rows. Returns how many rows it touched. */
    public int update() throws SQLException {
        return rows.isEmpty() ? 0 : statement.executeUpdate();
    }

    /** Runs the query unless there are no rows, and reads each row of its result. */
    public <R> List<R> list(RowMapper<R> mapper) throws SQLException {
        List<R> results = new ArrayList<>(rows.size());
        if (rows.isEmpty()) {
            return results;
        }
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                results.add(mapper.map(result));
            }
        }
        return results;
    }

    /**
     * Runs the query through a cursor unless there are no rows, and hands over its result in chunks, so that memory stays
     * bounded. Inside a transaction only; other statements of it may run in between, and what they write is not seen.
     *
     * @param size the most rows of a chunk
     */
    public <R> void chunks(int size, RowMapper<R> mapper, ChunkConsumer<R> consumer) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        statement.setFetchSize(size);
        try (ResultSet result = statement.executeQuery()) {
            List<R> chunk = new ArrayList<>(size);
            while (result.next()) {
                chunk.add(mapper.map(result));
                if (chunk.size() == size) {
                    consumer.take(List.copyOf(chunk));
                    chunk.clear();
                }
            }
            if (!chunk.isEmpty()) {
                consumer.take(List.copyOf(chunk));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
