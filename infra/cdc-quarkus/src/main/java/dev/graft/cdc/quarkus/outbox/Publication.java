package dev.graft.cdc.quarkus.outbox;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.graft.cdc.BrokenLawException;
import dev.graft.cdc.HeldPosition;
import dev.graft.cdc.OutboxMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state that is to be published, and under which revision.
 *
 * @param known whether the entity was published before
 */
record Publication(
        EntityState state, long revision, @Nullable UUID digest, OutboxMessage.EventType type, boolean known) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** What tells one payload from another: 128 bits of SHA-256 over all but revision and position; null for absent. */
    static @Nullable UUID digest(EntityState state) {
        return switch (state) {
            case EntityState.Absent absent -> null;
            case EntityState.Happened happened -> PublicationTable.TOLD;
            case EntityState.Present present -> digest(present);
        };
    }

    private static UUID digest(EntityState.Present present) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) present.schemaVersion());
        ByteBuffer bytes = ByteBuffer.wrap(sha256.digest(present.fields().json()));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    OutboxMessage message(String topic, Map<LegacyReference, HeldPosition> positions) {
        byte[] content = switch (state) {
            case EntityState.Absent absent -> null;
            case EntityState.Happened happened -> join(head(happened), happened.fields());
            case EntityState.Present present -> join(head(present, position(present, positions)), present.fields());
        };
        return OutboxMessage.of(topic, type, state.id(), revision, content);
    }

    private static HeldPosition position(EntityState.Present present, Map<LegacyReference, HeldPosition> positions) {
        HeldPosition position = positions.get(present.legacy());
        if (position == null) {
            throw new BrokenLawException("Law 2: an entity is published whose legacy row is not in the ledger");
        }
        return position;
    }

    /** One JSON object: what every value has, followed by the entity's own fields. */
    private static byte[] join(byte[] head, PublicFields own) {
        byte[] fields = own.json();
        return ByteBuffer.allocate(head.length + fields.length - 1)
                .put(head, 0, head.length - 1)
                .put((byte) ',')
                .put(fields, 1, fields.length - 1)
                .array();
    }

    private byte[] head(EntityState.Happened happened) {
        return head(happened.schemaVersion(), generator -> {});
    }

    private byte[] head(EntityState.Present present, HeldPosition position) {
        return head(present.schemaVersion(), generator -> {
            writeReference(generator, present.legacy());
            writePosition(generator, position);
        });
    }

    private byte[] head(int schemaVersion, Origin origin) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            generator.writeStartObject();
            generator.writeStringField("id", state.id().toString());
            generator.writeNumberField("revision", revision);
            generator.writeNumberField("schemaVersion", schemaVersion);
            origin.write(generator);
            generator.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("JSON is written to memory, which does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** Writes where a value comes from. */
    private interface Origin {
        void write(JsonGenerator generator) throws IOException;
    }

    private static void writeReference(JsonGenerator generator, LegacyReference legacy) throws IOException {
        generator.writeObjectFieldStart("legacy");
        generator.writeStringField("source", legacy.source());
        generator.writeStringField("table", legacy.table());
        generator.writeStringField("id", legacy.id());
        generator.writeEndObject();
    }

    private static void writePosition(JsonGenerator generator, HeldPosition position) throws IOException {
        generator.writeObjectFieldStart("position");
        generator.writeNumberField("epoch", position.epoch());
        generator.writeNumberField("partition", position.record().partition());
        generator.writeNumberField("offset", position.record().offset());
        generator.writeEndObject();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
