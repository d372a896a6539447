package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.effect.Effects;
import dev.graft.cdc.quarkus.ledger.Ledger;
import dev.graft.cdc.quarkus.outbox.Outbox;
import dev.graft.cdc.quarkus.outbox.Publisher;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
     * Runs one batch of what was polled, and returns how often it did what.
     *
     * @throws LostPositionException when a stored position is not where the batch starts; nothing took effect
     * @throws dev.graft.cdc.BrokenLawException when the migration left a law broken; nothing took effect
     * @throws SQLException when the database refused; nothing took effect, unless the commit's answer was lost, which
     *     the next attempt's compare-and-set finds out
     */
    public Map<Effect, Long> run(Batch batch) throws SQLException {
        return inTransaction(connection -> {
            generation.enter(connection);
            Positions.advance(connection, batch.slices(), generation);
            return migrate(connection, batch);
        });
    }

    /**
     * Drives kept records again, under the same locks, admission and outbox as what is polled.
     *
     * @throws dev.graft.cdc.BrokenLawException when the migration left a law broken; nothing took effect
     * @throws SQLException when the database refused; nothing took effect
     */
    public <R> R redrive(Redrive<R> redrive) throws SQLException {
        return inTransaction(connection -> {
            generation.enter(connection);
            generation.lockJoint(connection);
            return redrive.conclude(connection, migrate(connection, Batch.again(redrive.choose(connection))));
        });
    }

    /**
     * Begins to publish the whole state again, under the revisions that it has (law 4): tombstones leave at once, the
     * rest as the replay hands it over that begins here. Returns how many entities will be published again.
     *
     * @param logs of every topic that the service reads
     * @throws IncompleteLogException when a row could not come back by a replay; nothing took effect
     */
    public int publishAgain(List<LogStart> logs) throws SQLException {
        return inTransaction(connection -> {
            generation.enter(connection);
            Positions.hold(connection);
            generation.lockJoint(connection);
            Positions.beyondReplay(connection, migration.sources(), logs).ifPresent(table -> {
                throw new IncompleteLogException(table);
            });
            Positions.rewind(connection, logs);
            Effects none = new Effects();
            return new Publisher(connection, outbox, new Ledger(connection, none)::positions, none).startOver();
        });
    }

    /**
     * Does what no record asks for, in a transaction of its own, with every other writer of the generation shut out.
     *
     * @throws SQLException when the database refused; nothing took effect
     */
    public <R> R betweenBatches(Chore<R> chore) throws SQLException {
        return inTransaction(connection -> {
            generation.enter(connection);
            generation.lockJoint(connection);
            return chore.run(connection);
        });
    }

    private Map<Effect, Long> migrate(Connection connection, Batch batch) throws SQLException {
        Effects effects = new Effects();
        UnitOfWork work = new UnitOfWork(connection, batch, outbox, effects);
        work.keepTruncations(migration.sources());
        migration.migrate(work);
        work.complete();
        return effects.counts();
    }

    private <R> R inTransaction(Steps<R> steps) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                R result = steps.take(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What happens between the begin and the commit. */
    private interface Steps<R> {
        R take(Connection connection) throws SQLException;
    }
}
