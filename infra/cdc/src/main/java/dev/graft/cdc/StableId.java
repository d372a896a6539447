package dev.graft.cdc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that any order and repetition of the same history gives again (law 6): UUIDv5 (RFC 9562, section 5.5) over the
 * parts written as netstrings, so that no two lists of parts spell the same name.
 */
public final class StableId {

    private static final UUID NAMESPACE = UUID.fromString("7a1c0f5e-2f0b-5c52-9d0c-6a7d1f0c9b11");

    private StableId() {}

    /** The id of what these parts name, e.g. {@code ("clinic", "patients", "p-1")}. */
    public static UUID of(String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        for (String part : parts) {
            byte[] text = part.getBytes(StandardCharsets.UTF_8);
            sha1.update((text.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha1.update(text);
            sha1.update((byte) ',');
        }
        return version5(ByteBuffer.wrap(sha1.digest()));
    }

    private static UUID version5(ByteBuffer digest) {
        long high = digest.getLong() & 0xffffffffffff0fffL | 0x5000L;
        long low = digest.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-1", e);
        }
    }
}
