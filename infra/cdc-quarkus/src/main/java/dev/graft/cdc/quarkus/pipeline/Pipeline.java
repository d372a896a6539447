package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.outbox.Outbox;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives a batch its effect in one transaction: the only place of a service that opens one. A plain object, made for a
 * schema and an outbox, so that a rebuild runs the very same code beside the live one.
 */
public final class Pipeline {

    private final DataSource dataSource;
    private final Generation generation;
    private final Outbox outbox;
    private final Migration migration;

    public Pipeline(DataSource dataSource, Generation generation, Outbox outbox, Migration migration) {
        this.dataSource = dataSource;
        this.generation = generation;
        this.outbox = outbox;
        this.migration = migration;
    }

    /**
     * Runs one batch.
     *
     * @throws LostPositionException when a stored position is not where the batch starts; nothing took effect
     * @throws dev.graft.cdc.BrokenLawException when the migration left a law broken; nothing took effect
     * @throws SQLException when the database refused; nothing took effect, unless the commit's answer was lost, which
     *     the next attempt's compare-and-set finds out
     */
    public void run(Batch batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                takeEffect(connection, batch);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private void takeEffect(Connection connection, Batch batch) throws SQLException {
        generation.enter(connection);
        Positions.advance(connection, batch.slices());
        generation.lockJoint(connection);
        UnitOfWork work = new UnitOfWork(connection, batch, outbox);
        work.keepTruncations(migration.sources());
        migration.migrate(work);
        work.complete();
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
