package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.OutboxMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes the states that differ from what was published last, each under its next revision. */
public final class Publisher {

    private final PublicationTable table;
    private final Connection connection;
    private final Outbox outbox;
    private final Map<String, Map<UUID, EntityState>> pending = new LinkedHashMap<>();

    public Publisher(Connection connection, Outbox outbox) {
        this.table = new PublicationTable(connection);
        this.connection = connection;
        this.outbox = outbox;
    }

    /** Takes the state for the next flush; a later state of the same entity replaces it. */
    public void add(String topic, EntityState state) {
        pending.computeIfAbsent(topic, any -> new LinkedHashMap<>()).put(state.id(), state);
    }

    /** Emits what changed. The ledger must be flushed before, since a state tells the position that shaped its row. */
    public void flush() throws SQLException {
        for (Map.Entry<String, Map<UUID, EntityState>> byTopic : pending.entrySet()) {
            publish(byTopic.getKey(), byTopic.getValue().values());
        }
        pending.clear();
    }

    private void publish(String topic, Collection<EntityState> states) throws SQLException {
        Map<UUID, Published> published = table.load(topic, states);
        List<Publication> changed = new ArrayList<>();
        for (EntityState state : states) {
            Publication next = next(state, published.get(state.id()));
            if (next != null) {
                changed.add(next);
            }
        }
        table.write(topic, changed);
        Map<LegacyReference, PublishedPosition> positions = table.positions(references(changed));
        outbox.emit(
                connection,
                changed.stream()
                        .map(publication -> publication.message(topic, positions))
                        .toList());
    }

    private static @Nullable Publication next(EntityState state, @Nullable Published published) {
        UUID digest = Publication.digest(state);
        if (published == null) {
            return digest == null ? null : new Publication(state, 1, digest, OutboxMessage.EventType.CREATED);
        }
        if (Objects.equals(digest, published.digest())) {
            return null;
        }
        return new Publication(state, published.revision() + 1, digest, type(published.digest(), digest));
    }

    private static OutboxMessage.EventType type(@Nullable UUID before, @Nullable UUID after) {
        if (after == null) {
            return OutboxMessage.EventType.DELETED;
        }
        return before == null ? OutboxMessage.EventType.CREATED : OutboxMessage.EventType.UPDATED;
    }

    private static List<LegacyReference> references(List<Publication> publications) {
        return publications.stream()
                .map(Publication::state)
                .filter(EntityState.Present.class::isInstance)
                .map(state -> ((EntityState.Present) state).legacy())
                .distinct()
                .toList();
    }

    /** What was published last; the digest is null when that was a tombstone. */
    record Published(long revision, @Nullable UUID digest) {}

    /** Where the record stands that shaped the row of an entity. */
    record PublishedPosition(int epoch, int partition, long offset) {}
}
