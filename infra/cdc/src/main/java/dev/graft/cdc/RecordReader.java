package dev.graft.cdc;

/**
 * Understands the records of one topic. Never throws for what a record holds: bad input is a value.
 *
 * @param <R> the row that it reads
 */
@FunctionalInterface
public interface RecordReader<R> {

    Decoded<R> read(CapturedRecord record);
}
