package dev.graft.cdc.quarkus.pipeline;

/** A row was shaped by a record that its topic no longer has: a replay would not hand it over. */
public final class IncompleteLogException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IncompleteLogException(String table) {
        super("The topic of %s no longer has the records of all rows: a replay would leave some out".formatted(table));
    }
}
