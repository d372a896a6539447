package dev.graft.spine;

import dev.graft.cdc.Headers;
import dev.graft.cdc.OutboxMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Writes changes into topics as a connector does: at least once. After a restart it repeats its last ones. */
final class Connector {

    private final Random random;
    private final Map<String, TopicLog> topics;
    private final List<Event> sent = new ArrayList<>();

    Connector(Random random, Map<String, TopicLog> topics) {
        this.random = random;
        this.topics = topics;
    }

    /** Snapshots the rows as they are after some of the changes, and streams the others. */
    void capture(List<LegacyChange> history, int snapshotAt) {
        snapshot(history.subList(0, snapshotAt));
        for (int i = snapshotAt; i < history.size(); i++) {
            stream(history.get(i), i + 1);
        }
    }

    private void snapshot(List<LegacyChange> history) {
        Map<String, Map<String, LegacyChange>> rows = new LinkedHashMap<>();
        history.forEach(change -> rows.computeIfAbsent(change.topic(), any -> new LinkedHashMap<>())
                .put(change.key(), change));
        rows.values()
                .forEach(table -> table.values().stream()
                        .filter(LegacyChange::leavesARow)
                        .forEach(change -> send(event(change, null))));
        sent.clear();
    }

    private void stream(LegacyChange change, long lsn) {
        Event event = event(change, lsn);
        send(event);
        if (change instanceof LegacyChange.Remove) {
            send(new Event(event.topic(), event.key(), null, event.headers()));
        }
        restartPerhaps();
    }

    private static Event event(LegacyChange change, @Nullable Long lsn) {
        return new Event(change.topic(), change.keyBytes(), change.envelope(lsn), change.headers(lsn));
    }

    /** Sends the messages of an outbox, each prefix being {@code outbox:topic:type:revision:event:key}. */
    void relay(List<OutboxMessage> messages) {
        for (OutboxMessage message : messages) {
            String[] parts = message.prefix().split(":", 6);
            byte[] value = message.content().length == 0 ? null : message.content();
            send(new Event(
                    parts[1], parts[5].getBytes(StandardCharsets.UTF_8), value, Map.of(Headers.REVISION, parts[3])));
            restartPerhaps();
        }
    }

    private void restartPerhaps() {
        if (random.nextInt(8) == 0) {
            int from = Math.max(0, sent.size() - 1 - random.nextInt(6));
            List.copyOf(sent.subList(from, sent.size())).forEach(this::send);
        }
    }

    private void send(Event event) {
        sent.add(event);
        TopicLog topic = topics.get(event.topic());
        if (topic != null) {
            topic.append(event.key(), event.value(), new HashMap<>(event.headers()));
        }
    }

    private record Event(String topic, byte[] key, byte @Nullable [] value, Map<String, String> headers) {}
}
