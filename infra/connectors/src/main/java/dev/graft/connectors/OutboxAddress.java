package dev.graft.connectors;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.connect.errors.DataException;

/**
 * What the prefix of an outbox message says about its content.
 *
 * @param topic where the message goes
 * @param eventType what happened to the entity
 * @param revision the revision of the entity, in digits
 * @param eventId deterministic id of the event
 * @param key key on the topic; may contain colons
 */
record OutboxAddress(String topic, String eventType, String revision, String eventId, String key) {
    private static final String MARK = "outbox";
    private static final int SEGMENTS = 6;

    OutboxAddress {
        if (topic.isEmpty() || eventType.isEmpty() || eventId.isEmpty() || key.isEmpty()) {
            throw new DataException("an outbox message must name its topic, event type, event id and key");
        }
        if (!revision.chars().allMatch(Character::isDigit) || revision.isEmpty()) {
            throw new DataException("the revision of an outbox message must be a number");
        }
    }

    /** Reads {@code outbox:<topic>:<eventType>:<revision>:<eventId>:<key>}; never repeats the key in its complaint. */
    static OutboxAddress parse(String prefix) {
        String[] parts = prefix.split(":", SEGMENTS);
        if (parts.length < SEGMENTS || !parts[0].equals(MARK)) {
            throw new DataException("a message of '%s' is not outbox:<topic>:<eventType>:<revision>:<eventId>:<key>"
                    .formatted(parts[0]));
        }
        return new OutboxAddress(parts[1], parts[2], parts[3], parts[4], parts[5]);
    }

    byte[] keyBytes() {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
