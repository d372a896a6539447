package dev.graft.bench;

import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import dev.graft.stack.Service;
import dev.graft.stack.Signals;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Lets a service stand still between two of its transactions, as if it had no processor. */
final class Standstill {
    private static final String STOP = "STOP";
    private static final String CONTINUE = "CONT";

    /** Nobody gets a new replication slot, not even of another database, before such a transaction has ended. */
    private static final String IN_TRANSACTION = """
            select from pg_stat_activity
            where datname = '%s' and backend_type = 'client backend' and xact_start is not null
            """;

    private static final int TRIES = 1_000;
    private static final Duration APART = Duration.ofMillis(5);

    private final LocalStack stack;

    Standstill(LocalStack stack) {
        this.stack = stack;
    }

    void begin(Service service) throws SQLException, IOException, InterruptedException {
        signal(service, STOP);
        for (int tries = 0; isInTransaction(service); tries++) {
            if (tries == TRIES) {
                throw new StackException(service.process() + " is never between two transactions");
            }
            signal(service, CONTINUE);
            Thread.sleep(APART);
            signal(service, STOP);
        }
    }

    /** Nothing happens to one that does not stand still. */
    void end(Service service) throws IOException, InterruptedException {
        signal(service, CONTINUE);
    }

    private boolean isInTransaction(Service service) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(stack.addresses().jdbcUrl("postgres"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(IN_TRANSACTION.formatted(service.database()))) {
            return row.next();
        }
    }

    private void signal(Service service, String signal) throws IOException, InterruptedException {
        for (ProcessState process : stack.processes()) {
            var handle = process.pid().flatMap(ProcessHandle::of);
            if (process.name().equals(service.process()) && handle.isPresent()) {
                Signals.send(signal, handle.get());
            }
        }
    }
}
