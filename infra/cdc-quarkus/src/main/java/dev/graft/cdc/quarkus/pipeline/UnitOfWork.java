package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.Disposition;
import dev.graft.cdc.RecordReader;
import dev.graft.cdc.TruncationReader;
import dev.graft.cdc.quarkus.effect.Effects;
import dev.graft.cdc.quarkus.ledger.Arrival;
import dev.graft.cdc.quarkus.ledger.Ledger;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.ledger.Truncations;
import dev.graft.cdc.quarkus.outbox.EntityState;
import dev.graft.cdc.quarkus.outbox.Outbox;
import dev.graft.cdc.quarkus.outbox.Publisher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What a migration works with inside the batch's transaction. */
public final class UnitOfWork {

    private final Connection connection;
    private final Batch batch;
    private final Ledger ledger;
    private final Publisher publisher;

    UnitOfWork(Connection connection, Batch batch, Outbox outbox, Effects effects) {
        this.connection = connection;
        this.batch = batch;
        this.ledger = new Ledger(connection, effects);
        this.publisher = new Publisher(connection, outbox, ledger::positions, effects);
    }

    /** The transaction's connection; stores use it, nobody commits it. */
    public Connection connection() {
        return connection;
    }

    /**
     * The rows that arrived for a table: the last admitted change of each key (laws 2 and 3). What cannot be read is in
     * quarantine already. A row of a table that the service owns must be given a disposition before the work is done.
     */
    public <R> List<Arrival<R>> arrivals(SourceTable table, RecordReader<R> reader) throws SQLException {
        return ledger.admit(table, batch.records(table.topic()), reader);
    }

    /** Says what became of a row, whether it arrived now or is touched by what arrived. */
    public void settle(SourceTable table, String key, Disposition disposition) {
        ledger.settle(table, key, disposition);
    }

    /** Hands over the state of an entity; it is published if it differs from what was published last. */
    public void publish(String topic, EntityState state) {
        publisher.add(topic, state);
    }

    /** Writes what was settled and published so far, so that work on many rows stays within bounded memory. */
    public void flush() throws SQLException {
        ledger.flush();
        publisher.flush();
    }

    /** A TRUNCATE names no rows: it waits for somebody's decision, and everything else goes on. */
    void keepTruncations(List<SourceTable> sources) throws SQLException {
        Truncations.keep(connection, arrivals(Truncations.SOURCE, new TruncationReader()), sources);
    }

    void complete() throws SQLException {
        ledger.requireSettled();
        flush();
    }
}
