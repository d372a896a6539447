package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.HeldPosition;
import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.effect.Effects;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes the states that differ from what was published last, each under its next revision. */
public final class Publisher {

    private final PublicationTable table;
    private final Connection connection;
    private final Outbox outbox;
    private final RowPositions rows;
    private final Effects effects;
    private final Map<String, Map<UUID, EntityState>> pending = new LinkedHashMap<>();

    public Publisher(Connection connection, Outbox outbox, RowPositions rows, Effects effects) {
        this.rows = rows;
        this.effects = effects;
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

    /**
     * Begins to publish the whole state again: emits the tombstones of all that is gone, and marks the rest, which leaves
     * under its old revision when a replay hands it over. Returns how many entities are marked.
     */
    public int startOver() throws SQLException {
        table.gone(gone ->
                outbox.emit(connection, gone.stream().map(Publisher::tombstone).toList()));
        return table.markUnpublished();
    }

    private static OutboxMessage tombstone(PublicationTable.Gone gone) {
        return OutboxMessage.of(gone.topic(), OutboxMessage.EventType.DELETED, gone.id(), gone.revision(), null);
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
        changed.forEach(publication ->
                effects.add(Effect.Kind.PUBLISHED, topic, publication.type().name()));
        Map<LegacyReference, HeldPosition> positions = positions(references(changed));
        outbox.emit(
                connection,
                changed.stream()
                        .map(publication -> publication.message(topic, positions))
                        .toList());
    }

    private Map<LegacyReference, HeldPosition> positions(List<LegacyReference> references) throws SQLException {
        Map<LegacyReference, HeldPosition> positions = HashMap.newHashMap(references.size());
        for (var byTable : references.stream()
                .collect(Collectors.groupingBy(LegacyReference::table))
                .entrySet()) {
            List<String> keys =
                    byTable.getValue().stream().map(LegacyReference::id).toList();
            Map<String, HeldPosition> byKey = rows.of(byTable.getKey(), keys);
            for (LegacyReference reference : byTable.getValue()) {
                HeldPosition position = byKey.get(reference.id());
                if (position != null) {
                    positions.put(reference, position);
                }
            }
        }
        return positions;
    }

    private static @Nullable Publication next(EntityState state, @Nullable Published published) {
        UUID digest = Publication.digest(state);
        if (PublicationTable.TOLD.equals(digest)) {
            long revision = published == null ? 1 : published.revision() + 1;
            return new Publication(state, revision, digest, OutboxMessage.EventType.HAPPENED, published != null);
        }
        if (published == null) {
            return digest == null ? null : new Publication(state, 1, digest, OutboxMessage.EventType.CREATED, false);
        }
        if (Objects.equals(digest, published.digest())) {
            return null;
        }
        if (digest != null && PublicationTable.UNPUBLISHED.equals(published.digest())) {
            return new Publication(state, published.revision(), digest, OutboxMessage.EventType.UPDATED, true);
        }
        return new Publication(state, published.revision() + 1, digest, type(published.digest(), digest), true);
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
}
