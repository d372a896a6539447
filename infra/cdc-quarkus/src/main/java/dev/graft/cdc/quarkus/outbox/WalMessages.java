package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.OutboxMessage;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes transactional logical decoding messages. */
final class WalMessages {

    private static final String EMIT = """
            select count(pg_logical_emit_message(true, m.prefix, m.content))
            from unnest(?::text[], ?::bytea[]) as m (prefix, content)
            """;

    private WalMessages() {}

    static void emit(Connection connection, List<OutboxMessage> messages) throws SQLException {
        try (var statement = UnnestStatement.of(connection, EMIT, messages)) {
            statement
                    .column(OutboxMessage::prefix)
                    .bytes(OutboxMessage::content)
                    .list(row -> row.getLong(1));
        }
    }
}
