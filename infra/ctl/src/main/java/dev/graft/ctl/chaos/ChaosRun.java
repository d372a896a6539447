package dev.graft.ctl.chaos;

import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * One run of chaos on a stack of its own: free ports, a state directory of its own that goes when all is well. Everything
 * it started ends with it.
 */
public final class ChaosRun {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ChaosOptions options;
    private final List<Plan> plans;
    private final ChaosStack stack;
    private final Path file;
    private final Consumer<String> lines;
    private final Instant start = Instant.now();
    private final List<RoundReport> rounds = new ArrayList<>();
    private String snapshot = "";

    /**
     * A run that has not begun.
     *
     * @param root where its state directory and its report are made
     * @param lines is told what happens, a line at a time, for people
     */
    public ChaosRun(Checkout checkout, Path root, ChaosOptions options, Consumer<String> lines) {
        this(checkout, root, options, Plan.all(options), lines);
    }

    /** A run with plans that no seed has made. */
    ChaosRun(Checkout checkout, Path root, ChaosOptions options, List<Plan> plans, Consumer<String> lines) {
        this.options = options;
        this.plans = List.copyOf(plans);
        this.lines = lines;
        String name = "seed-%d-%s".formatted(options.seed(), STAMP.format(start));
        var state = new StateDirectory(root.resolve(name));
        this.file = state.path().resolveSibling(name + ".json");
        var usual = StackSettings.of(checkout).in(state);
        this.stack = new ChaosStack(new FreePorts().apply(usual, List.of(Service.values())));
    }

    /** Where the report is kept. */
    public Path file() {
        return file;
    }

    /** The stack that it harms; its data and logs stay if something was found. */
    public StackSettings settings() {
        return stack.settings();
    }

    private Path state() {
        return settings().state().path();
    }

    /**
     * Runs round after round and ends with the first that is not clean.
     *
     * @throws StackException when the run itself could not go on
     */
    public ChaosReport run() throws InterruptedException {
        boolean isEvidence = true;
        try {
            Files.createDirectories(state());
            begin();
            playRounds();
            isEvidence = !report().clean();
        } catch (InterruptedException broken) {
            isEvidence = false;
            throw broken;
        } catch (IOException | SQLException e) {
            throw new StackException("the run could not go on: " + e.getMessage(), e);
        } finally {
            end(isEvidence);
        }
        return report();
    }

    private void begin() throws InterruptedException, SQLException {
        say("seed %d, %d rounds, state in %s".formatted(options.seed(), options.rounds(), state()));
        int patients = options.patients();
        var content = new LegacyContent.Generated(patients, patients * 5L / 2, options.seed());
        snapshot = new FirstStart(stack, content).run();
        say(snapshot);
    }

    private void playRounds() throws InterruptedException, IOException {
        for (Plan plan : plans) {
            if (plan.round() < options.first()) {
                write(plan.round());
            } else if (report().clean()) {
                RoundReport round = play(plan);
                rounds.add(round);
                report().write(file);
                say(line(round));
            }
        }
    }

    /** The writing of a round alone. */
    private void write(int round) throws InterruptedException {
        try (Writing writing = Writing.begin(stack.source("legacy"), history(round), Set.of(), Duration.ZERO)) {
            writing.join();
        }
    }

    private List<WriterStep> history(int round) {
        return History.of(options.seed(), round, ChaosOptions.STEPS);
    }

    private RoundReport play(Plan plan) throws InterruptedException, IOException {
        List<RoundReport.StrikeReport> strikes = new ArrayList<>();
        var gates = plan.strikes().stream().map(Strike::step).collect(Collectors.toSet());
        try (Writing writing = Writing.begin(stack.source("legacy"), history(plan.round()), gates, ChaosOptions.PACE)) {
            for (Strike strike : plan.strikes()) {
                writing.awaitGate();
                writing.open();
                strikes.add(strike(plan.round(), strike));
            }
            writing.join();
            return new RoundReport(plan.round(), strikes, new Judge(stack, options.limit()).judge());
        } catch (SQLException | StackException notMended) {
            String finding = "a fault was not mended: " + notMended.getMessage();
            return new RoundReport(plan.round(), strikes, new Verdict(0, 0, 0, Map.of(), List.of(), List.of(finding)));
        }
    }

    private RoundReport.StrikeReport strike(int round, Strike strike)
            throws SQLException, IOException, InterruptedException {
        Instant begun = Instant.now();
        Optional<String> hindrance = strike.fault().hindrance();
        String skipped = hindrance.map(reason -> " — skipped: " + reason).orElse("");
        say("round %d, step %d: %s%s".formatted(round, strike.step(), strike.fault(), skipped));
        if (hindrance.isEmpty()) {
            strike.fault().strike(stack);
        }
        return new RoundReport.StrikeReport(
                begun.toString(),
                strike.step(),
                strike.fault().toString(),
                Duration.between(begun, Instant.now()).toMillis() / 1000.0,
                hindrance.orElse(""));
    }

    private static String line(RoundReport round) {
        Verdict verdict = round.verdict();
        String result = verdict.clean()
                ? String.format(
                        Locale.ROOT,
                        "clean: caught up in %.1f s, %,d rows audited in %.1f s",
                        verdict.caughtUpSeconds(),
                        verdict.rowsCompared(),
                        verdict.auditSeconds())
                : "NOT CLEAN: " + String.join("; ", verdict.findings());
        String notes = verdict.notes().isEmpty() ? "" : " (" + String.join("; ", verdict.notes()) + ")";
        return "round %d %s%s".formatted(round.round(), result, notes);
    }

    private void end(boolean isEvidence) throws InterruptedException {
        Thread.interrupted();
        try {
            Aftermath aftermath = new Aftermath(stack);
            aftermath.stop();
            if (!isEvidence) {
                aftermath.delete();
            }
        } catch (IOException e) {
            throw new StackException("something is left of the run in " + state() + ": " + e.getMessage(), e);
        }
    }

    private ChaosReport report() {
        return new ChaosReport(options.seed(), start.toString(), snapshot, rounds);
    }

    private void say(String line) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        lines.accept(String.format(Locale.ROOT, "%7.1f s  %s", seconds, line));
    }
}
