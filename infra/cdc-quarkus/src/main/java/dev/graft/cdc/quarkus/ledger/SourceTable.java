package dev.graft.cdc.quarkus.ledger;

/**
 * A table (or a state topic) that a service reads.
 *
 * @param topic where its changes arrive
 * @param name its name in the ledger: the table's plain name, or the topic's for a state topic
 * @param owned whether this service answers for what becomes of its rows
 */
public record SourceTable(String topic, String name, boolean owned) {

    /** A legacy table of schema {@code clinic} whose rows this service migrates. */
    public static SourceTable owned(String name) {
        return new SourceTable("legacy.clinic." + name, name, true);
    }

    /** A legacy table of schema {@code clinic} that another service migrates. */
    public static SourceTable evidence(String name) {
        return new SourceTable("legacy.clinic." + name, name, false);
    }

    /** A state topic of another service. */
    public static SourceTable reference(String topic) {
        return new SourceTable(topic, topic, false);
    }
}
