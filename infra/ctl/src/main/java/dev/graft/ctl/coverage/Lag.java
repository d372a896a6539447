package dev.graft.ctl.coverage;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is still on its way.
 *
 * @param topics records that the slowest reader of a topic has not taken yet
 * @param connectors the connectors that carry the changes
 */
public record Lag(SortedMap<String, Long> topics, List<Connector> connectors) {

    public Lag {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        connectors = List.copyOf(connectors);
    }

    public long recordsBehind() {
        return topics.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * One connector.
     *
     * @param state as Kafka Connect says, the worse of connector and task; {@code MISSING} when it knows none
     * @param heldWalBytes log that PostgreSQL keeps for it, or null when there is no slot
     * @param walStatus of its slot, as PostgreSQL says; null when there is no slot
     */
    public record Connector(
            String name,
            String state,
            @Nullable Long heldWalBytes,
            @Nullable String walStatus) {

        public boolean isRunning() {
            return state.equals("RUNNING");
        }
    }
}
