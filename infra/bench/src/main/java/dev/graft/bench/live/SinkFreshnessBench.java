package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.BenchStack.Motion;
import dev.graft.bench.Measure;
import dev.graft.bench.Paired;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.bench.backfill.SinkCopy;
import dev.graft.bench.backfill.TopicEnds;
import dev.graft.stack.Checkout;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** How fresh the copies of the peer are, at the same rate, while nothing of Graft runs. */
final class SinkFreshnessBench {
    private static final int RATE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Target OF_SINK = new Target.AtMost(0.5);

    private final BenchStack stack;
    private final Checkout checkout;
    private final List<Visit> known;
    private final LiveScale scale;
    private final Progress progress;

    SinkFreshnessBench(BenchStack stack, Checkout checkout, List<Visit> known, LiveScale scale, Progress progress) {
        this.stack = stack;
        this.checkout = checkout;
        this.known = known;
        this.scale = scale;
        this.progress = progress;
    }

    /**
     * Leaves Graft's worker stopped and its services standing still.
     *
     * @param graft what Graft's freshness was at the same rate
     */
    List<Measure> run(Capacity capacity, FreshnessBench graft) throws SQLException, InterruptedException {
        stack.pauseCapture();
        try (TopicEnds broker = new TopicEnds(stack.addresses().kafkaBootstrap())) {
            stack.services(Motion.STAND_STILL);
            SinkCopy copy = new SinkCopy(stack, checkout, broker);
            copy.prepare();
            copy.start(SinkCopy.Start.WHAT_COMES);
            until("the sink does not begin", copy, copy::runs);
            List<Latencies> seen = seen(copy, Schedule.of(capacity.share(RATE), scale.length()));
            copy.stop();
            return measures(seen, graft);
        } catch (IOException failed) {
            throw new StackException("the JDBC sink cannot be measured: " + failed.getMessage(), failed);
        }
    }

    private List<Latencies> seen(SinkCopy copy, Schedule schedule) throws SQLException, InterruptedException {
        toRow(copy, "jdbc-sink-warm-up", Schedule.of(Capacity.WARM_UP_RATE, scale.warmUp()));
        List<Latencies> seen = new ArrayList<>();
        for (int repetition = 1; repetition <= scale.repetitions(); repetition++) {
            copy.empty();
            seen.add(toRow(copy, "jdbc-sink-" + repetition, schedule));
        }
        return seen;
    }

    /** From the legacy commit to the commit of the copy. */
    private Latencies toRow(SinkCopy copy, String name, Schedule schedule) throws SQLException, InterruptedException {
        IntFunction<Write> writes = Writes.mixed(name, known);
        Progress.Work work = progress.begin("writes, " + name, schedule.count());
        try (Load load = Load.begin(schedule, writes, LiveScale.WRITERS, () -> new LegacyApplication(stack))) {
            load.await();
            String all = "select from clinic.appointments having count(*) = " + schedule.count();
            until("rows are missing in the copy", copy, () -> stack.exists(SinkCopy.DATABASE, all));
        }
        work.done();
        List<String> keys = IntStream.range(0, schedule.count())
                .mapToObj(number -> writes.apply(number).id())
                .toList();
        Commits commits = new Commits(stack);
        Map<String, Long> legacy = commits.legacy(keys);
        Map<String, Long> copied = commits.of(SinkCopy.DATABASE, keys);
        Latencies latencies = new Latencies();
        legacy.forEach((key, cause) -> latencies.add(cause, Freshness.present(copied.get(key), key)));
        return latencies;
    }

    private static void until(String complaint, SinkCopy copy, Await.Question question)
            throws SQLException, InterruptedException {
        Await.yes(complaint, PATIENCE, () -> {
            copy.requireHealth();
            return question.ask();
        });
    }

    private static List<Measure> measures(List<Latencies> seen, FreshnessBench graft) {
        List<Double> median = seen.stream().map(each -> each.millis(50)).toList();
        List<Double> tail = seen.stream().map(each -> each.millis(99)).toList();
        return List.of(
                Measure.of("freshness at 10 %, jdbc-sink's row, p50", Spread.of(median), "ms"),
                Measure.of("freshness at 10 %, jdbc-sink's row, p99", Spread.of(tail), "ms"),
                Measure.of(
                                "freshness at 10 %, p99: topic over jdbc-sink's row",
                                Paired.ratio(graft.toTopic(RATE, 99), tail), "×", OF_SINK)
                        .noting("the sink copies alone: Graft's worker is stopped and its services stand still"));
    }
}
