package dev.graft.analytics.activity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The events of one request under its key. */
record Batch(IdempotencyKey key, List<PostedEvent> events) {

    Batch {
        events = List.copyOf(events);
    }

    /** SHA-256 over the events as they were understood, in hexadecimal: how the JSON was spelled plays no part. */
    String digest() {
        StringBuilder text = new StringBuilder();
        for (PostedEvent event : events) {
            text.append(event.specialistId()).append(' ').append(event.kind()).append(' ');
            text.append(event.source()).append(' ').append(event.occurredAt()).append(' ');
            text.append(event.views()).append('\n');
        }
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
