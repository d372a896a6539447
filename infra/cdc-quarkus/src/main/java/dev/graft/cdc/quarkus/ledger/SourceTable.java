package dev.graft.cdc.quarkus.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table (or a state topic) that a service reads.
 *
 * @param topic where its changes arrive
 * @param schema the legacy schema of a table; null for a topic that no legacy table feeds
 * @param name its name in the ledger: the table's plain name, or the topic's for a state topic
 * @param owned whether this service answers for what becomes of its rows
 * @param references the topics of what its rows refer to, which go first when a snapshot brings everything at once
 */
public record SourceTable(String topic, @Nullable String schema, String name, boolean owned, Set<String> references) {

    /** The legacy system of clinics. */
    private static final String CLINIC = "clinic";

    public SourceTable {
        references = Set.copyOf(references);
    }

    /** A legacy table of schema {@code clinic} whose rows this service migrates. */
    public static SourceTable owned(String name) {
        return owned(CLINIC, name);
    }

    /** A legacy table whose rows this service migrates; no two schemas have tables of one name. */
    public static SourceTable owned(String schema, String name) {
        return new SourceTable("legacy." + schema + "." + name, schema, name, true, Set.of());
    }

    /** A legacy table of schema {@code clinic} that another service migrates. */
    public static SourceTable evidence(String name) {
        return new SourceTable("legacy." + CLINIC + "." + name, CLINIC, name, false, Set.of());
    }

    /** A topic that no captured table feeds: the state topic of another service, events, counters. */
    public static SourceTable reference(String topic) {
        return new SourceTable(topic, null, topic, false, Set.of());
    }

    /** The same, of which each row refers to rows of these. */
    public SourceTable referringTo(SourceTable... others) {
        return new SourceTable(
                topic,
                schema,
                name,
                owned,
                Stream.of(others).map(SourceTable::topic).collect(Collectors.toSet()));
    }
}
