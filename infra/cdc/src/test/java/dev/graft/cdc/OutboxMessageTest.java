package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxMessageTest {

    private static final UUID ENTITY = UUID.fromString("00000000-0000-4000-8000-00000000000a");

    @Test
    void allThatRoutingNeedsIsInThePrefix() {
        OutboxMessage message = OutboxMessage.of(
                "graft.patient.v1", OutboxMessage.EventType.UPDATED, ENTITY, 7, "{}".getBytes(StandardCharsets.UTF_8));
        UUID event = StableId.of("event", "graft.patient.v1", ENTITY.toString(), "7");
        assertThat(message.prefix()).isEqualTo("outbox:graft.patient.v1:updated:7:" + event + ":" + ENTITY);
        assertThat(message.content()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
    }

    @Test
    void anEntityThatIsGoneHasNoContent() {
        assertThat(OutboxMessage.of("graft.patient.v1", OutboxMessage.EventType.DELETED, ENTITY, 8, null)
                        .content())
                .isEmpty();
    }
}
