package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The writing of one round, on a thread of its own; before certain steps it waits to be told to go on. */
final class Writing implements AutoCloseable {
    private final List<WriterStep> steps;
    private final Set<Integer> gates;
    private final Duration pace;
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore opened = new Semaphore(0);
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread thread;

    private Writing(DataSource legacy, List<WriterStep> steps, Set<Integer> gates, Duration pace) {
        this.steps = steps;
        this.gates = new TreeSet<>(gates);
        this.pace = pace;
        this.thread = Thread.ofPlatform().daemon().name("legacy-writer").start(() -> run(legacy));
    }

    static Writing begin(DataSource legacy, List<WriterStep> steps, Set<Integer> gates, Duration pace) {
        return new Writing(legacy, steps, gates, pace);
    }

    private void run(DataSource legacy) {
        try (LegacyWriter writer = new LegacyWriter(legacy)) {
            for (int step = 0; step < steps.size(); step++) {
                if (gates.contains(step)) {
                    stand(writer, step);
                }
                writer.write(steps.get(step));
                Thread.sleep(pace);
            }
            end.complete(null);
        } catch (InterruptedException | RuntimeException e) {
            end.completeExceptionally(e);
        }
    }

    /** Before a later gate no transaction may be open: the fault before it may wait for its end, as a new slot does. */
    private void stand(LegacyWriter writer, int gate) throws InterruptedException {
        if (gate > Collections.min(gates)) {
            writer.write(new WriterStep.CloseLong());
        }
        arrived.release();
        opened.acquire();
    }

    /** Waits until the writer stands before its next gate. */
    void awaitGate() throws InterruptedException {
        while (!arrived.tryAcquire(1, TimeUnit.SECONDS)) {
            if (end.isDone()) {
                join();
                throw new StackException("the writer never came to a step that was planned");
            }
        }
    }

    /** Lets it go on from the gate. */
    void open() {
        opened.release();
    }

    /** Waits until everything is written. */
    void join() throws InterruptedException {
        try {
            end.get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            throw new StackException("the writer failed: " + (cause == null ? "" : cause.getMessage()), failed);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
