package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.quarkus.ledger.HeaderText;
import dev.graft.cdc.quarkus.operators.Result;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a kept record says. Personal: never printed, shown to holders of the reveal token only. */
record Payload(
        Map<String, String> headers,
        @Nullable Content key,
        @Nullable Content value,
        String result) implements Result {

    static Payload of(byte @Nullable [] key, byte @Nullable [] value, String headers) {
        return new Payload(
                new TreeMap<>(HeaderText.read(headers)), Content.of(key), Content.of(value), "The payload was shown");
    }

    @Override
    public String toString() {
        return "Payload[hidden]";
    }

    /** Bytes as text where they are UTF-8, or else in base64. */
    record Content(String encoding, String content) {

        static @Nullable Content of(byte @Nullable [] bytes) {
            if (bytes == null) {
                return null;
            }
            try {
                return new Content(
                        "utf-8",
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(bytes))
                                .toString());
            } catch (CharacterCodingException e) {
                return new Content("base64", Base64.getEncoder().encodeToString(bytes));
            }
        }

        @Override
        public String toString() {
            return "Content[hidden]";
        }
    }
}
