package dev.graft.cdc.quarkus.outbox;

import dev.graft.cdc.OutboxMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Where messages go that must leave with the transaction. */
public interface Outbox {

    /** Hands the messages over; they leave when the transaction commits, in this order. */
    void emit(Connection connection, List<OutboxMessage> messages) throws SQLException;

    /** The write-ahead log, which Debezium reads: no table that would grow. */
    record WriteAheadLog() implements Outbox {
        @Override
        public void emit(Connection connection, List<OutboxMessage> messages) throws SQLException {
            WalMessages.emit(connection, messages);
        }
    }

    /** Nowhere: a rebuild repeats history that subscribers have seen. */
    record Muted() implements Outbox {
        @Override
        public void emit(Connection connection, List<OutboxMessage> messages) {}
    }
}
