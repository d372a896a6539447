package dev.graft.bench.backfill;

import dev.graft.bench.ContenderReport;
import dev.graft.bench.Measure;
import dev.graft.bench.Paired;
import dev.graft.bench.Spread;
import dev.graft.bench.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What every contender came to, repetition by repetition, and what that says of them beside each other. */
final class Standings {
    private static final Target AGAINST_SINK = new Target.AtLeast(3);
    private static final Target AGAINST_CAPTURE = new Target.AtMost(1.5);
    private static final Target AGAINST_NAIVE = new Target.AtMost(0.05);

    private final Map<String, List<Trial>> trials = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();

    void add(Contender contender, Trial trial) {
        notes.put(contender.name(), contender.note());
        trials.computeIfAbsent(contender.name(), any -> new ArrayList<>()).add(trial);
    }

    /** It did not finish: what it did before does not count either. */
    void fail(Contender contender, String reason) {
        trials.remove(contender.name());
        failures.put(contender.name(), reason);
    }

    boolean failed(Contender contender) {
        return failures.containsKey(contender.name());
    }

    List<Double> seconds(String contender) {
        return all(contender, Trial::seconds);
    }

    private List<Double> all(String contender, ToDoubleFunction<Trial> figure) {
        return trials.getOrDefault(contender, List.of()).stream()
                .map(figure::applyAsDouble)
                .toList();
    }

    boolean equal(String contender) {
        return trials.getOrDefault(contender, List.of()).stream().allMatch(Trial::equal);
    }

    List<ContenderReport> reports() {
        List<ContenderReport> reports = new ArrayList<>();
        for (String name : trials.keySet()) {
            reports.add(new ContenderReport(
                    name,
                    notes.getOrDefault(name, ""),
                    trials.get(name).getFirst().rows(),
                    equal(name),
                    Spread.of(seconds(name)),
                    Spread.of(all(name, Trial::cpuSecondsPerMillion))));
        }
        return reports;
    }

    /** The figures of every contender, then the ratios that have a target. */
    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (String name : trials.keySet()) {
            measures.add(Measure.of(name, Spread.of(all(name, Trial::rowsPerSecond)), "rows/s")
                    .noting(notes.getOrDefault(name, ""))
                    .countingIf(equal(name)));
            measures.add(Measure.of(
                            name + ", processor time",
                            Spread.of(all(name, Trial::cpuSecondsPerMillion)),
                            "s per million")
                    .noting(shares(name))
                    .countingIf(equal(name)));
        }
        failures.forEach((name, reason) -> measures.add(Measure.failed(name, reason)));
        measures.add(
                ratio("backfill: jdbc-sink's time over graft's", "jdbc-sink", "graft", Trial::seconds, AGAINST_SINK));
        measures.add(ratio(
                "backfill: graft's time over capture's alone", "graft", "capture", Trial::seconds, AGAINST_CAPTURE));
        measures.add(ratio(
                "processor time per row: graft over naive",
                "graft",
                "naive",
                Trial::cpuSecondsPerMillion,
                AGAINST_NAIVE));
        return measures;
    }

    private Measure ratio(String name, String above, String below, ToDoubleFunction<Trial> figure, Target target) {
        for (String contender : List.of(above, below)) {
            if (!trials.containsKey(contender)) {
                return Measure.skipped(name, target, contender + " did not run");
            }
        }
        return Measure.of(name, Paired.ratio(all(above, figure), all(below, figure)), "×", target)
                .countingIf(equal(above) && equal(below));
    }

    private String shares(String contender) {
        List<Trial> all = trials.getOrDefault(contender, List.of());
        return all.getFirst().cpu().seconds().keySet().stream()
                .sorted()
                .map(process -> share(process, all))
                .filter(share -> !share.endsWith(" 0.0"))
                .collect(Collectors.joining(", "));
    }

    private static String share(String process, List<Trial> all) {
        List<Double> each =
                all.stream().map(trial -> trial.cpuSecondsPerMillion(process)).toList();
        return String.format(Locale.ROOT, "%s %.1f", process, Spread.of(each).median());
    }
}
