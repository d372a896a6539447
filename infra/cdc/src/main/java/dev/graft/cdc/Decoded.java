package dev.graft.cdc;

/**
 * What a Kafka record turned out to be.
 *
 * @param <R> the row as its reader understands it
 */
public sealed interface Decoded<R> {

    /** A change of the row with this key. */
    record Keyed<R>(String key, Change<R> change, SourcePosition source) implements Decoded<R> {
        @Override
        public String toString() {
            return "Keyed[hidden]";
        }
    }

    /** A record whose key cannot be read: it belongs to no row and is counted beside the balance. */
    record Stray<R>(Fault fault) implements Decoded<R> {}

    /** The whole table was emptied at the source. */
    record Truncate<R>() implements Decoded<R> {}

    /** A record that concerns no row: a heartbeat or a logical message. */
    record Skipped<R>() implements Decoded<R> {}
}
