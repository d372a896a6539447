package dev.graft.ctl;

import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.ctl.coverage.LegacyTable;
import dev.graft.stack.LocalStack;
import dev.graft.stack.Recapture;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import dev.graft.stack.StateDirectory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills the gap that lost history left. The order is the point: outboxes carry again before anything is written that they
 * must carry, the snapshot is through before rows that it did not find are swept, and each step can be done twice.
 */
final class Recovery {

    private static final Duration LIMIT = Duration.ofHours(6);

    private final LocalStack stack;
    private final StateDirectory state;
    private final OperatorClient client;
    private final Consumer<String> progress;

    Recovery(LocalStack stack, StateDirectory state, Consumer<String> progress) {
        this.stack = stack;
        this.state = state;
        this.client = new OperatorClient(stack.addresses(), state);
        this.progress = progress;
    }

    /** Carries the plan out; broken off, it stands in the state directory and can be carried out again. */
    void carryOut(RecoveryPlan plan) throws InterruptedException {
        plan.write(state);
        Recapture recapture = new Recapture(stack.settings());
        recapture.topics();
        for (Service service : plan.outboxes()) {
            progress.accept(service.outboxConnector() + " gets a new slot");
            recapture.outbox(service);
        }
        int epoch = recapture.sourceEpoch() + 1;
        if (plan.legacy()) {
            progress.accept("reading the legacy tables from scratch, source epoch " + epoch);
            recapture.legacy(epoch);
        }
        for (Service service : services()) {
            progress.accept(service.module() + ": " + client.post(service, "/ops/positions/adopt"));
        }
        if (plan.legacy()) {
            moveTheLog();
            awaitCaughtUp();
            sweep(epoch);
        }
        for (Service service : plan.republished()) {
            progress.accept(service.module() + ": " + client.post(service, "/ops/republish"));
        }
        moveTheLog();
        awaitCaughtUp();
        RecoveryPlan.delete(state);
    }

    private void sweep(int epoch) throws InterruptedException {
        for (Service service : services()) {
            for (LegacyTable table : LegacyTable.ownedBy(service)) {
                new SweepCheck(stack.addresses(), client).requireGone(table, epoch);
                progress.accept(service.module() + ": "
                        + client.post(service, "/ops/sweeps/%s?epoch=%d".formatted(table.table(), epoch)));
            }
        }
    }

    private List<Service> services() {
        return stack.addresses().services();
    }

    /** A new slot starts out at the log's end: without something after it, it would look as if all of it were read. */
    private void moveTheLog() {
        try (var connection = DriverManager.getConnection(stack.addresses().legacyJdbcUrl());
                var statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(true, 'graft-recovery', '')");
        } catch (SQLException refused) {
            throw new StackException("PostgreSQL refuses (SQLSTATE " + refused.getSQLState() + ")", refused);
        }
    }

    private void awaitCaughtUp() throws InterruptedException {
        if (!new CoverageReader(stack.addresses()).awaitCaughtUp(LIMIT, progress)) {
            throw new StackException(
                    "the stack does not catch up; see ./graft status, then go on with: ./graft recover");
        }
    }
}
