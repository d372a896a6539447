package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Progress;
import dev.graft.stack.StackException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes to the legacy system, and how long each write took to become a row here and a record on its migrated topic. */
final class Freshness {
    static final String TOPIC = "graft.appointment.v1";
    private static final String CAPTURED = "legacy.clinic.appointments";
    private static final String CAPTURED_KEY = "{\"id\":\"%s\"}";

    private final BenchStack stack;
    private final List<Visit> known;
    private final Progress progress;

    Freshness(BenchStack stack, List<Visit> known, Progress progress) {
        this.stack = stack;
        this.known = known;
        this.progress = progress;
    }

    /**
     * What one load showed.
     *
     * @param toCapture from the legacy commit until a subscriber has the captured record
     * @param toRow from the legacy commit to the commit of appointment-service
     * @param toTopic from the legacy commit until a subscriber has the record
     * @param late how late the writes began
     * @param perSecond writes, from the first commit to the last record that was read
     */
    record Seen(Latencies toCapture, Latencies toRow, Latencies toTopic, Latencies late, double perSecond) {}

    /** Writes by a schedule, and returns once all of it was read. */
    Seen of(String name, Schedule schedule) throws SQLException, InterruptedException {
        IntFunction<Write> writes = Writes.mixed(name, known);
        Progress.Work work = progress.begin("writes, " + name, schedule.count());
        try (TopicTail captured = tail(CAPTURED);
                TopicTail tail = tail(TOPIC);
                Load load = Load.begin(schedule, writes, LiveScale.WRITERS, () -> new LegacyApplication(stack))) {
            load.await();
            tail.await(schedule.count());
            work.done();
            List<String> keys = IntStream.range(0, schedule.count())
                    .mapToObj(number -> writes.apply(number).id())
                    .toList();
            return seen(keys, captured.arrivals(), tail.arrivals(), load.lateness());
        }
    }

    private TopicTail tail(String topic) {
        return TopicTail.of(stack.addresses().kafkaBootstrap(), topic);
    }

    private Seen seen(List<String> keys, Map<String, Long> captured, Map<String, Long> arrivals, Latencies late)
            throws SQLException {
        Commits commits = new Commits(stack);
        Map<String, Long> legacy = commits.legacy(keys);
        Map<String, Commits.Migrated> migrated = commits.migrated(keys);
        Latencies toCapture = new Latencies();
        Latencies toRow = new Latencies();
        Latencies toTopic = new Latencies();
        for (String key : keys) {
            Commits.Migrated row = present(migrated.get(key), key);
            long cause = present(legacy.get(key), key);
            toCapture.add(cause, present(captured.get(CAPTURED_KEY.formatted(key)), key));
            toRow.add(cause, row.committedMicros());
            toTopic.add(cause, present(arrivals.get(row.id().toString()), key));
        }
        double seconds = (max(arrivals.values()) - min(legacy.values())) / 1e6;
        return new Seen(toCapture, toRow, toTopic, late, keys.size() / seconds);
    }

    static <T> T present(@Nullable T found, String key) {
        if (found == null) {
            throw new StackException("appointment " + key + " did not come out where it was expected");
        }
        return found;
    }

    private static long max(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static long min(Collection<Long> values) {
        return values.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
