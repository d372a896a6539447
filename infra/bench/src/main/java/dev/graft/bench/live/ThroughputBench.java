package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.bench.Measure;
import dev.graft.bench.Paired;
import dev.graft.bench.Progress;
import dev.graft.bench.Rotation;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the migration costs the old application: how many writes it gets done, one after the other, as fast as it can. */
final class ThroughputBench {
    /** Clients of the old application at a time, each waiting for its commit. */
    private static final int CLIENTS = 2;

    private static final Target OF_NONE = new Target.AtLeast(0.95);

    private final BenchStack stack;
    private final List<Visit> known;
    private final LiveScale scale;
    private final Progress progress;

    ThroughputBench(BenchStack stack, List<Visit> known, LiveScale scale, Progress progress) {
        this.stack = stack;
        this.known = known;
        this.scale = scale;
        this.progress = progress;
    }

    /** How the new model comes to know of a write. */
    private enum Way {
        /** Not at all: the worker is stopped, its slots stay. */
        NOTHING,
        /** By capture, with the services behind it. */
        CAPTURE,
        /** In the request, as the old application did it; the worker is stopped. */
        DUAL_WRITE
    }

    /** Leaves everything running and caught up. */
    List<Measure> run() throws SQLException, InterruptedException {
        DualWrite.prepare(stack);
        Map<Way, List<Double>> rates = new EnumMap<>(Way.class);
        for (int repetition = 0; repetition < scale.repetitions(); repetition++) {
            for (Way way : Rotation.order(List.of(Way.values()), repetition)) {
                attach(way);
                rates.computeIfAbsent(way, any -> new ArrayList<>()).add(rate(way, repetition));
            }
        }
        attach(Way.CAPTURE);
        return measures(rates);
    }

    private void attach(Way way) throws SQLException, InterruptedException {
        if (way == Way.CAPTURE) {
            stack.startCapture();
            new CaughtUp(stack).await();
        } else {
            stack.pauseCapture();
        }
        stack.execute("postgres", "checkpoint");
    }

    private double rate(Way way, int repetition) throws SQLException, InterruptedException {
        String name = way.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var writes = Writes.mixed(name + "-" + repetition, known);
        Application.Start start =
                way == Way.DUAL_WRITE ? () -> new DualWrite(stack) : () -> new LegacyApplication(stack);
        try (Load load = Load.begin(Schedule.unpaced(Integer.MAX_VALUE), writes, CLIENTS, start)) {
            Thread.sleep(scale.writing());
            load.stop();
            double rate = load.written() / load.seconds();
            progress.say(String.format(Locale.ROOT, "legacy writes, %s: %,.0f a second", name, rate));
            return rate;
        }
    }

    private static List<Measure> measures(Map<Way, List<Double>> rates) {
        List<Double> nothing = rates.getOrDefault(Way.NOTHING, List.of());
        List<Double> capture = rates.getOrDefault(Way.CAPTURE, List.of());
        List<Double> dual = rates.getOrDefault(Way.DUAL_WRITE, List.of());
        return List.of(
                Measure.of("legacy writes, nothing attached", Spread.of(nothing), "writes/s"),
                Measure.of("legacy writes, captured", Spread.of(capture), "writes/s"),
                Measure.of("legacy writes, dual-write", Spread.of(dual), "writes/s"),
                Measure.of("legacy writes, captured against nothing", Paired.ratio(capture, nothing), "×", OF_NONE),
                Measure.of("legacy writes, dual-write against nothing", Paired.ratio(dual, nothing), "×"));
    }
}
