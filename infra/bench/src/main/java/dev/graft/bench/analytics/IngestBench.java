package dev.graft.bench.analytics;

import dev.graft.bench.BenchStack;
import dev.graft.bench.CpuTime;
import dev.graft.bench.LiveTables;
import dev.graft.bench.Measure;
import dev.graft.bench.Paired;
import dev.graft.bench.Progress;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import dev.graft.stack.Service;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * How fast the service takes appointments in: a replay of full topics into empty tables, by a virtual machine that has done it
 * once before. After each of them the limit computes the same figures, and the time counts only if they are equal.
 */
final class IngestBench {
    private static final Target EVENTS_PER_SECOND = new Target.AtLeast(30_000);
    private static final double MILLION = 1_000_000;

    private final BenchStack stack;
    private final AnalyticsScale scale;
    private final long seed;
    private final Progress progress;

    IngestBench(BenchStack stack, AnalyticsScale scale, long seed, Progress progress) {
        this.stack = stack;
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
    }

    /** One replay, the processor time that it cost, the limit's time for the same figures, and whether they are equal. */
    private record Run(Duration replay, CpuTime cpu, Duration limit, boolean equal) {
        double eventsPerSecond(int events) {
            return events / seconds(replay);
        }
    }

    /** Leaves the service running and its tables full. */
    List<Measure> run() throws SQLException, IOException, InterruptedException {
        Bookings bookings = new Bookings(seed, scale.events());
        StateTopics topics = new StateTopics(stack.addresses().kafkaBootstrap());
        stack.stop(Service.ANALYTICS);
        topics.write(bookings, progress);
        try (Connection connection = stack.connect(Service.ANALYTICS.database())) {
            PlainTables plain = new PlainTables(connection);
            plain.fill(bookings, progress);
            List<Run> runs = runs(connection, plain, topics.ends());
            plain.drop();
            return measures(runs);
        }
    }

    private List<Run> runs(Connection connection, PlainTables plain, Map<TopicPartition, Long> ends)
            throws SQLException, InterruptedException {
        Intake intake = new Intake(connection, ends, stack.log(Service.ANALYTICS));
        stack.start(Service.ANALYTICS);
        await(intake, "first intake, cold and not counted");
        List<Run> runs = new ArrayList<>();
        for (int repetition = 1; repetition <= scale.repetitions(); repetition++) {
            CpuTime before = stack.cpu();
            new LiveTables(connection).replay();
            Duration replay = await(intake, "replay %d of %d".formatted(repetition, scale.repetitions()));
            CpuTime cpu = stack.cpu().since(before);
            runs.add(new Run(replay, cpu, plain.aggregate(), plain.equalTheServices()));
        }
        return runs;
    }

    private Duration await(Intake intake, String what) throws SQLException, InterruptedException {
        Progress.Work work = progress.begin(what, scale.events());
        Duration took = intake.await(work);
        work.done();
        return took;
    }

    private List<Measure> measures(List<Run> runs) {
        boolean equal = runs.stream().allMatch(Run::equal);
        int events = scale.events();
        double millions = events / MILLION;
        return List.of(
                Measure.of("ingest", spread(runs, run -> run.eventsPerSecond(events)), "events/s", EVENTS_PER_SECOND)
                        .countingIf(equal),
                Measure.of(
                                "ingest, processor time",
                                spread(runs, run -> run.cpu().total() / millions),
                                "s per million")
                        .noting(shares(runs, millions))
                        .countingIf(equal),
                Measure.of(
                        "limit: one INSERT … SELECT", spread(runs, run -> events / seconds(run.limit())), "events/s"),
                Measure.of(
                                "ingest against limit",
                                Paired.ratio(
                                        all(runs, run -> seconds(run.limit())),
                                        all(runs, run -> seconds(run.replay()))),
                                "×")
                        .countingIf(equal));
    }

    private static String shares(List<Run> runs, double millions) {
        return new CpuTime(runs.getFirst().cpu().seconds().keySet().stream()
                        .collect(Collectors.toMap(
                                process -> process,
                                process -> spread(
                                                runs, run -> run.cpu().seconds().getOrDefault(process, 0.0))
                                        .median())))
                .times(1 / millions)
                .shares();
    }

    private static Spread spread(List<Run> runs, ToDoubleFunction<Run> figure) {
        return Spread.of(all(runs, figure));
    }

    private static List<Double> all(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().map(figure::applyAsDouble).toList();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
