package dev.graft.cdc;

/**
 * Turns the columns of one table's row into the row as a type.
 *
 * @param <R> the row as a type
 */
@FunctionalInterface
public interface RowReader<R> {

    /** Reads the columns it needs; what {@link Row} refuses makes the row unreadable. */
    R read(Row row);
}
