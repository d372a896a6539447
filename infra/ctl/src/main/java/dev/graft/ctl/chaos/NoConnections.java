package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Every connection that the server gives is taken, and those that the services held are cut. */
record NoConnections(Duration time) implements Fault {
    private static final String TOO_MANY = "53300";
    private static final String CUT = """
            select pg_terminate_backend(pid)
            from pg_stat_activity
            where backend_type = 'client backend' and datname in ('doctor', 'patient', 'appointment')
            """;

    @Override
    public void strike(ChaosStack stack) throws SQLException, InterruptedException {
        Deque<Connection> taken = new ArrayDeque<>();
        try {
            take(stack, taken);
            taken.getFirst().createStatement().execute(CUT);
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() < end) {
                take(stack, taken);
                Thread.sleep(50);
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private static void take(ChaosStack stack, Deque<Connection> taken) throws SQLException {
        try {
            while (true) {
                taken.add(stack.connect("postgres"));
            }
        } catch (SQLException full) {
            if (!TOO_MANY.equals(full.getSQLState())) {
                throw full;
            }
            if (taken.isEmpty()) {
                throw new StackException("the server had no connection to give to begin with", full);
            }
        }
    }

    @Override
    public String toString() {
        return "postgres out of connections for %d s".formatted(time.toSeconds());
    }
}
