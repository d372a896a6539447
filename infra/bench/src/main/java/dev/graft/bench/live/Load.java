package dev.graft.bench.live;

import dev.graft.stack.StackException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Writes that several applications make at a time, each at its due time or, where all are busy, as soon as one is free. */
final class Load implements AutoCloseable {
    private static final int DIGITS = 3;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Schedule schedule;
    private final IntFunction<Write> writes;
    private final ExecutorService threads;
    private final List<Application> applications = new ArrayList<>();
    private final List<Future<?>> ends = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final Histogram lateMicros = new ConcurrentHistogram(DIGITS);
    private final long begun;
    private volatile boolean stopped;

    private Load(Schedule schedule, IntFunction<Write> writes, int writers, Application.Start start)
            throws SQLException {
        this.schedule = schedule;
        this.writes = writes;
        this.threads = Executors.newFixedThreadPool(writers);
        for (int writer = 0; writer < writers; writer++) {
            applications.add(start.now());
        }
        this.begun = System.nanoTime();
    }

    /** Begins to write. */
    static Load begin(Schedule schedule, IntFunction<Write> writes, int writers, Application.Start start)
            throws SQLException {
        Load load = new Load(schedule, writes, writers, start);
        for (Application application : load.applications) {
            load.ends.add(load.threads.submit(() -> load.writeAll(application)));
        }
        return load;
    }

    private Void writeAll(Application application) throws SQLException {
        for (int number = next.getAndIncrement(); number < schedule.count(); number = next.getAndIncrement()) {
            awaitTurn(number);
            if (stopped) {
                return null;
            }
            application.write(writes.apply(number));
            written.incrementAndGet();
        }
        return null;
    }

    private void awaitTurn(int number) {
        long due = begun + schedule.nanosUntil(number);
        for (long left = due - System.nanoTime(); left > 0 && !stopped; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        lateMicros.recordValue(Math.max(0, System.nanoTime() - due) / NANOS_PER_MICRO);
    }

    /** How many are durable by now. */
    int written() {
        return written.get();
    }

    /** Seconds since it began. */
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** How late writes began, for want of a free application. */
    Latencies lateness() {
        return new Latencies(lateMicros);
    }

    /** Waits until all is written. */
    void await() throws SQLException, InterruptedException {
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException failed) {
                throw new StackException("a write failed: " + failed.getCause(), failed);
            }
        }
    }

    /** Begins no other write, and waits for those that are under way. */
    void stop() throws SQLException, InterruptedException {
        stopped = true;
        await();
    }

    @Override
    public void close() throws SQLException {
        stopped = true;
        threads.close();
        for (Application application : applications) {
            application.close();
        }
    }
}
