package dev.graft.bench.live;

import dev.graft.bench.BenchReport;
import dev.graft.bench.BenchStack;
import dev.graft.bench.Machine;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Scale;
import dev.graft.stack.Checkout;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that is measured while the old application goes on writing, on stacks that are there for it alone. */
public final class LiveBench {
    private static final String NAME = "live";

    private final Checkout checkout;
    private final Path folder;
    private final Scale scale;
    private final long seed;
    private final Progress progress;
    private final LiveScale size;
    private final Instant start = Instant.now();
    private final Map<String, String> machine = Machine.describe();

    /**
     * A run that has not begun.
     *
     * @param folder where its stacks live and its report is kept
     * @param seed the same seed gives the same rows
     */
    public LiveBench(Checkout checkout, Path folder, Scale scale, long seed, Progress progress) {
        this.checkout = checkout;
        this.folder = folder;
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
        this.size = LiveScale.of(scale);
    }

    /** Where the report is kept. */
    public Path file() {
        return folder.resolve(name() + ".json");
    }

    private String name() {
        return "%s-%s-%d".formatted(NAME, scale.name().toLowerCase(Locale.ROOT), start.getEpochSecond());
    }

    /**
     * Measures, writes the report and leaves nothing else behind.
     *
     * @throws StackException when the run could not go on; the stack's data and logs stay then
     */
    public BenchReport report() throws InterruptedException {
        BenchReport report = new BenchReport(NAME, start.toString(), machine, Map.of(), settings(), run());
        report.write(file());
        return report;
    }

    /**
     * Measures, and leaves nothing behind.
     *
     * @throws StackException when the run could not go on; the stack's data and logs stay then
     */
    public List<Measure> run() throws InterruptedException {
        try {
            List<Backfill> backfills = new ArrayList<>();
            List<Measure> measures = onStack("live", stack -> live(stack, backfills));
            for (int patients : size.patients().subList(1, size.patients().size())) {
                backfills.add(onStack("fill", stack -> Backfill.of(stack, patients, seed, progress)));
            }
            measures.addAll(Backfill.measures(backfills));
            return List.copyOf(measures);
        } catch (SQLException | IOException e) {
            throw new StackException("the benchmark could not go on: " + e.getMessage(), e);
        }
    }

    private interface Part<T> {
        T on(BenchStack stack) throws SQLException, IOException, InterruptedException;
    }

    /** Each on a stack of its own, one after the other. */
    private <T> T onStack(String name, Part<T> part) throws SQLException, IOException, InterruptedException {
        Path place = folder.resolve(name() + "-" + name);
        try (BenchStack stack = new BenchStack(checkout, place, List.of(Service.values()), progress)) {
            stack.keepCommitTimes();
            T result = part.on(stack);
            stack.served();
            return result;
        }
    }

    private List<Measure> live(BenchStack stack, List<Backfill> backfills)
            throws SQLException, IOException, InterruptedException {
        backfills.add(Backfill.of(stack, size.patients().getFirst(), seed, progress));
        List<Visit> known = LinkedVisits.of(stack, seed);
        Freshness freshness = new Freshness(stack, known, progress);
        Capacity capacity = Capacity.of(stack, freshness, size);
        List<Measure> measures = new ArrayList<>(capacity.measures());
        FreshnessBench fresh = new FreshnessBench(freshness, size, capacity);
        measures.addAll(fresh.run());
        measures.add(IdleConnectors.measure(stack, size.idle()));
        measures.addAll(new CatchUpBench(stack, known, size, capacity, progress).run());
        measures.addAll(new ThroughputBench(stack, known, size, progress).run());
        measures.addAll(new SinkFreshnessBench(stack, checkout, known, size, progress).run(capacity, fresh));
        return measures;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("scale", scale.name().toLowerCase(Locale.ROOT));
        settings.put("seed", Long.toString(seed));
        settings.put("patients", size.patients().toString());
        settings.put("repetitions", Integer.toString(size.repetitions()));
        settings.put("durability", "fsync on, synchronous_commit on, acks=all; track_commit_timestamp on");
        return settings;
    }
}
