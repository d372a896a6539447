package dev.graft.connectors;

import io.debezium.connector.base.QueueProvider;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Debezium's queue in memory ({@code queue.provider.type=memory}), except that whoever polls it in vain rests for a moment.
 * {@code ChangeEventQueue.poll} waits in whole milliseconds and, in the last one of each {@code poll.interval.ms}, asks an
 * empty queue again and again: at an interval of 20 ms each idle connector keeps a twentieth of a core busy (3.7.0).
 *
 * <p>Like Debezium's own it is used under the lock of {@code ChangeEventQueue} and needs none of its own. A rest holds that
 * lock, so it is short against the interval.
 *
 * @param <T> an event of Debezium
 */
public final class RestingQueue<T> implements QueueProvider<T> {

    private static final long REST_NANOS = TimeUnit.MICROSECONDS.toNanos(250);

    private final Queue<T> events = new ArrayDeque<>();
    private @Nullable Thread poller;

    @Override
    public String name() {
        return "resting";
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void enqueue(T event) {
        events.add(event);
    }

    @Override
    public @Nullable T poll() {
        poller = Thread.currentThread();
        return events.poll();
    }

    /** Rests when it is empty and asked by the thread that polls; whoever fills it is answered at once. */
    @Override
    public int size() {
        if (events.isEmpty() && poller == Thread.currentThread()) {
            LockSupport.parkNanos(REST_NANOS);
        }
        return events.size();
    }
}
