package dev.graft.bench.live;

import dev.graft.stack.StackException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Asks until the answer is yes. */
final class Await {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    private Await() {}

    interface Question {
        boolean ask() throws SQLException, InterruptedException;
    }

    /**
     * Returns when it is so.
     *
     * @param complaint what is wrong when it is not
     * @throws StackException when it is not so for all of that time
     */
    static void yes(String complaint, Duration patience, Question question) throws SQLException, InterruptedException {
        Instant limit = Instant.now().plus(patience);
        while (!question.ask()) {
            if (Instant.now().isAfter(limit)) {
                throw new StackException("%s within %d s".formatted(complaint, patience.toSeconds()));
            }
            Thread.sleep(INTERVAL);
        }
    }
}
