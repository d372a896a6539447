package dev.graft.cdc.quarkus.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.quarkus.effect.Effects;
import dev.graft.cdc.quarkus.pipeline.Schemas;
import dev.graft.testkit.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happened is told once, beside states, which are told again when somebody asks for all of them. */
class EventsIT {

    private static final String TOPIC = "graft.made-up.v1";
    private static final UUID DAY = new UUID(0, 7);

    private final TestDatabase database =
            TestDatabase.create("events", source -> Schemas.migrateGeneration(source, "live"));
    private final List<OutboxMessage> emitted = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachEventLeavesUnderTheNextRevisionThoughItSaysTheSame() throws SQLException {
        tell(event("up"));
        tell(event("up"));

        assertThat(emitted.stream().map(EventsIT::text))
                .containsExactly(
                        "happened {\"id\":\"%s\",\"revision\":1,\"schemaVersion\":1,\"what\":\"up\"}".formatted(DAY),
                        "happened {\"id\":\"%s\",\"revision\":2,\"schemaVersion\":1,\"what\":\"up\"}".formatted(DAY));
    }

    @Test
    void anEventIsNoPartOfTheStateThatIsPublishedAgain() throws SQLException {
        tell(event("up"));
        try (Connection connection = connect()) {
            assertThat(publisher(connection).startOver()).isZero();
        }
        tell(event("down"));

        assertThat(emitted.stream().map(EventsIT::text))
                .last()
                .asString()
                .contains("\"revision\":2", "\"what\":\"down\"");
    }

    private static EntityState event(String what) {
        return new EntityState.Happened(DAY, 1, PublicFields.write(json -> json.text("what", what)));
    }

    private void tell(EntityState event) throws SQLException {
        try (Connection connection = connect()) {
            Publisher publisher = publisher(connection);
            publisher.add(TOPIC, event);
            publisher.flush();
        }
    }

    private Publisher publisher(Connection connection) {
        return new Publisher(
                connection, (ignored, messages) -> emitted.addAll(messages), (table, keys) -> Map.of(), new Effects());
    }

    private Connection connect() throws SQLException {
        Connection connection = database.dataSource().getConnection();
        connection.setSchema("live");
        return connection;
    }

    private static String text(OutboxMessage message) {
        return message.prefix().split(":")[2] + " " + new String(message.content(), StandardCharsets.UTF_8);
    }
}
