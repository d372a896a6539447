package dev.graft.connectors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxRouterTest {
    private static final byte[] CONTENT = "{\"id\":\"1\"}".getBytes(UTF_8);
    private static final byte[] NO_TEXT = {0, -1, 10, 0};

    private final OutboxRouter router = new OutboxRouter();

    static Stream<Arguments> events() {
        return Stream.of(
                arguments("content as Debezium gives it", "e-1", ByteBuffer.wrap(CONTENT), CONTENT),
                arguments("content as an array", "e-1", CONTENT, CONTENT),
                arguments("content is bytes, not text", "e-1", NO_TEXT, NO_TEXT),
                arguments(
                        "a slice of a larger buffer",
                        "e-1",
                        ByteBuffer.wrap(CONTENT, 1, 4).slice(),
                        "\"id\"".getBytes(UTF_8)),
                arguments("a key may contain colons", "a:b::c", CONTENT, CONTENT),
                arguments("a key is any text", "բանալի", CONTENT, CONTENT),
                arguments("empty content is a tombstone", "e-1", new byte[0], null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("events")
    void aMessageBecomesTheEventItNames(String why, String key, Object content, byte[] value) {
        SourceRecord event =
                router.apply(Records.message("outbox:graft.patient.v1:PatientChanged:4:ev-9:" + key, content));

        assertThat(event.topic()).isEqualTo("graft.patient.v1");
        assertThat(event.kafkaPartition()).isNull();
        assertThat((byte[]) event.key()).isEqualTo(key.getBytes(UTF_8));
        assertThat((byte[]) event.value()).isEqualTo(value);
        assertThat(event.headers())
                .extracting(Header::key, Header::value)
                .containsExactly(tuple("id", "ev-9"), tuple("eventType", "PatientChanged"), tuple("revision", "4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outbox",
                "outbox:graft.patient.v1:PatientChanged:4:ev-9",
                "outbox:graft.patient.v1:PatientChanged:4:ev-9:",
                "outbox::PatientChanged:4:ev-9:p-1",
                "outbox:graft.patient.v1:PatientChanged:four:ev-9:p-1",
                "other:graft.patient.v1:PatientChanged:4:ev-9:p-1"
            })
    void aPrefixThatCannotBeReadStopsTheTaskWithoutTellingTheKey(String prefix) {
        assertThatThrownBy(() -> router.apply(Records.message(prefix, CONTENT)))
                .isInstanceOf(DataException.class)
                .hasMessageNotContaining("p-1");
    }

    @Test
    void aHeartbeatPassesAsBytesOnItsOwnTopic() {
        SourceRecord beat = router.apply(Records.heartbeat("__debezium-heartbeat.outbox-patient"));

        assertThat(beat.topic()).isEqualTo("__debezium-heartbeat.outbox-patient");
        assertThat((byte[]) beat.value()).isEqualTo("1700000000000".getBytes(UTF_8));
        assertThat(beat.sourceOffset().get("lsn")).isEqualTo(Records.LSN);
    }

    @Test
    void anythingElseStopsTheTask() {
        assertThatThrownBy(() -> router.apply(Records.change("c"))).isInstanceOf(DataException.class);
    }
}
