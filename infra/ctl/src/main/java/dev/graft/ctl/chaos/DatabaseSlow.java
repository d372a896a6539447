package dev.graft.ctl.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Heavy queries keep every processor of the database server busy for a while. */
record DatabaseSlow(int queries, Duration time) implements Fault {
    private static final String HEAVY = "select count(md5(n::text)) from generate_series(1, 2000000000) n";

    @Override
    public void strike(ChaosStack stack) throws SQLException, InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int query = 0; query < queries; query++) {
            threads.add(Thread.ofVirtual().start(() -> burn(stack)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** The query is ended by its time limit; that is no failure. */
    private void burn(ChaosStack stack) {
        try (Connection connection = stack.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = " + time.toMillis());
            statement.execute(HEAVY);
        } catch (SQLException ended) {
            Thread.yield();
        }
    }

    @Override
    public String toString() {
        return "postgres slow: %d heavy queries for %d s".formatted(queries, time.toSeconds());
    }
}
