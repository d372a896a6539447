package dev.graft.testkit.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Law 6 written a second time: UUIDv5 over the netstrings of a key's parts. */
final class Identifiers {

    static final UUID NAMESPACE = UUID.fromString("7a1c0f5e-2f0b-5c52-9d0c-6a7d1f0c9b11");

    private Identifiers() {}

    /** Adds the id of each row of a query (two or three parts after {@code prefix}) to the table {@code identifier}. */
    static void add(Scratch scratch, String kind, List<String> prefix, String query) throws SQLException, IOException {
        scratch.means().identify(scratch, kind, prefix, query);
    }

    static void compute(Scratch scratch, String kind, List<String> prefix, String query)
            throws SQLException, IOException {
        scratch.derive(query, "identifier", (row, lines) -> {
            String key = row.getString(1);
            String clinic = row.getString(2);
            StringBuilder name = new StringBuilder();
            prefix.forEach(part -> netstring(name, part));
            netstring(name, key);
            if (clinic != null) {
                netstring(name, clinic);
            }
            lines.accept(Csv.line(
                    kind, key, clinic == null ? "" : clinic, of(name.toString()).toString()));
        });
    }

    static UUID of(String name) {
        MessageDigest digest = sha1();
        digest.update(ByteBuffer.allocate(16)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .flip());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static void netstring(StringBuilder name, String part) {
        name.append(part.getBytes(StandardCharsets.UTF_8).length)
                .append(':')
                .append(part)
                .append(',');
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1", e);
        }
    }
}
