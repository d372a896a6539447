package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.ledger.SourceTable;
import java.sql.SQLException;
import java.util.List;

/** A service's unit of work: what arrived becomes rows, dispositions and published states. */
public interface Migration {

    /** What the service reads, in the order in which a batch takes it. */
    List<SourceTable> sources();

    /**
     * Takes the arrivals of the batch from {@code work}, decides, stores, and hands dispositions and states back to it.
     *
     * @throws SQLException when the database refuses; the batch is rolled back and retried or stopped
     */
    void migrate(UnitOfWork work) throws SQLException;
}
