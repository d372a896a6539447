package dev.graft.cdc;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of the transactional outbox (law 4), as it stands in the write-ahead log: all that routing needs is in the
 * prefix, and the content is the final bytes of the record's value.
 */
public final class OutboxMessage {

    private final String prefix;
    private final byte[] content;

    private OutboxMessage(String prefix, byte[] content) {
        this.prefix = prefix;
        this.content = content;
    }

    /** A message for a state topic; no content says that the entity is gone. */
    public static OutboxMessage of(
            String topic, EventType type, UUID entityId, long revision, byte @Nullable [] content) {
        UUID eventId = StableId.of("event", topic, entityId.toString(), Long.toString(revision));
        String prefix = String.join(
                ":", "outbox", topic, type.text(), Long.toString(revision), eventId.toString(), entityId.toString());
        return new OutboxMessage(prefix, content == null ? new byte[0] : content);
    }

    /** {@code outbox:<topic>:<event type>:<revision>:<event id>:<key>}. */
    public String prefix() {
        return prefix;
    }

    /** The record's value, not copied; empty for a tombstone. */
    public byte[] content() {
        return content;
    }

    /** What happened to the entity. */
    public enum EventType {
        CREATED,
        UPDATED,
        DELETED,
        /** No state, but something that is told once. */
        HAPPENED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "OutboxMessage[" + prefix + "]";
    }
}
