package dev.graft.bench;

import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Waits for something that moves, and gives up when it has not moved for a while. */
public final class Patience {
    private static final Duration STANDSTILL = Duration.ofSeconds(180);
    private static final Duration INTERVAL = Duration.ofMillis(25);

    private final String what;
    private final Progress.Work work;
    private long seen = -1;
    private Instant moved = Instant.now();

    /** Of something that takes so many steps. */
    public Patience(Progress progress, String what, long total) {
        this.what = what;
        this.work = progress.begin(what, total);
    }

    /** How far something is. */
    public interface Question {
        /** How many steps are done; negative once all of it is. */
        long ask() throws SQLException, IOException, InterruptedException;
    }

    /** The answer that there is nothing left to wait for. */
    public static final long DONE = -1;

    /**
     * Returns when all is done.
     *
     * @throws StackException when nothing moves for three minutes
     */
    public void await(Question question) throws SQLException, IOException, InterruptedException {
        for (long steps = question.ask(); steps != DONE; steps = question.ask()) {
            work.at(steps);
            if (steps != seen) {
                seen = steps;
                moved = Instant.now();
            }
            if (Duration.between(moved, Instant.now()).compareTo(STANDSTILL) > 0) {
                throw new StackException("%s stands still at %,d".formatted(what, steps));
            }
            Thread.sleep(INTERVAL);
        }
        work.done();
    }
}
