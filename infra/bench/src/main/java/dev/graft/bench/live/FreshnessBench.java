package dev.graft.bench.live;

import dev.graft.bench.Measure;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How fresh what Graft publishes is while the old application writes at a part of the capacity. */
final class FreshnessBench {
    private static final List<Integer> RATES = List.of(10, 50, 80);
    private static final List<Double> PERCENTILES = List.of(50.0, 99.0, 99.9);

    /** Of the way to the topic, by rate and percentile. */
    private static final Map<Integer, Map<Double, Target>> TARGETS = Map.of(
            10, Map.of(50.0, new Target.AtMost(30), 99.0, new Target.AtMost(60)),
            50, Map.of(99.0, new Target.AtMost(250)));

    private final Freshness freshness;
    private final LiveScale scale;
    private final Capacity capacity;
    private final Map<Integer, List<Freshness.Seen>> seen = new HashMap<>();

    FreshnessBench(Freshness freshness, LiveScale scale, Capacity capacity) {
        this.freshness = freshness;
        this.scale = scale;
        this.capacity = capacity;
    }

    List<Measure> run() throws SQLException, InterruptedException {
        List<Measure> measures = new ArrayList<>();
        for (int rate : RATES) {
            measures.addAll(at(rate));
        }
        return measures;
    }

    /** Milliseconds until the record was on its topic, one figure for each repetition at that rate. */
    List<Double> toTopic(int rate, double percentile) {
        return seen.getOrDefault(rate, List.of()).stream()
                .map(each -> each.toTopic().millis(percentile))
                .toList();
    }

    private List<Measure> at(int rate) throws SQLException, InterruptedException {
        Schedule schedule = Schedule.of(capacity.share(rate), scale.length());
        List<Freshness.Seen> seen = this.seen.computeIfAbsent(rate, any -> new ArrayList<>());
        for (int repetition = 1; repetition <= scale.repetitions(); repetition++) {
            seen.add(freshness.of("at-%d-%d".formatted(rate, repetition), schedule));
        }
        String name = "freshness at %d %%, ".formatted(rate);
        List<Measure> measures = new ArrayList<>();
        for (double percentile : PERCENTILES) {
            Target target = TARGETS.getOrDefault(rate, Map.of()).getOrDefault(percentile, Target.NONE);
            measures.add(millis(name + "topic, ", seen, Freshness.Seen::toTopic, percentile, target));
        }
        for (double percentile : PERCENTILES) {
            measures.add(millis(name + "row, ", seen, Freshness.Seen::toRow, percentile, Target.NONE));
        }
        measures.add(millis(name + "captured, ", seen, Freshness.Seen::toCapture, 50, Target.NONE));
        measures.set(0, measures.getFirst().noting(note(schedule, seen)));
        return measures;
    }

    private static Measure millis(
            String name,
            List<Freshness.Seen> seen,
            Function<Freshness.Seen, Latencies> way,
            double percentile,
            Target target) {
        Spread spread = Spread.of(
                seen.stream().map(each -> way.apply(each).millis(percentile)).toList());
        return Measure.of(name + label(percentile), spread, "ms", target);
    }

    private static String label(double percentile) {
        return percentile == Math.rint(percentile) ? "p%d".formatted((int) percentile) : "p" + percentile;
    }

    private static String note(Schedule schedule, List<Freshness.Seen> seen) {
        double late =
                seen.stream().mapToDouble(each -> each.late().millis(99)).max().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%.0f writes/s, %,d of them; 99 %% began within %.1f ms of their time",
                schedule.perSecond(),
                schedule.count(),
                late);
    }
}
