package dev.graft.ctl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C break off what a command does, and keeps the process until the command has tidied up. */
final class Interruption implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Thread owner = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Interruption() {}

    static Interruption ofThisThread() {
        var interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::interrupt, "ctrl-c"));
        return interruption;
    }

    private void interrupt() {
        if (closed.getCount() == 0) {
            return;
        }
        owner.interrupt();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
