package dev.graft.cdc;

/**
 * What a record does to the row of its key.
 *
 * @param <R> the row as its reader understands it
 */
public sealed interface Change<R> {

    /** The row exists and looks like this: an insert, an update or a snapshot read. */
    record Upsert<R>(R row) implements Change<R> {
        @Override
        public String toString() {
            return "Upsert[hidden]";
        }
    }

    /** The row is gone: a delete, or the tombstone that compaction may leave of it. */
    record Delete<R>() implements Change<R> {}

    /** The row exists but cannot be understood; the record waits in quarantine. */
    record Unreadable<R>(Fault fault) implements Change<R> {}
}
