package dev.graft.bench.backfill;

import dev.graft.bench.BenchReport;
import dev.graft.bench.BenchStack;
import dev.graft.bench.Machine;
import dev.graft.bench.Measure;
import dev.graft.bench.Patience;
import dev.graft.bench.Progress;
import dev.graft.bench.Scale;
import dev.graft.stack.Checkout;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The backfill by every contender, on one stack that is there for it alone. */
public final class BackfillBench {
    private static final String NAME = "backfill";
    private static final String LEGACY = StackAddresses.LEGACY_DATABASE;

    /** All that a newcomer runs, whatever of it the peers do without. */
    private static final List<Service> SERVICES = List.of(Service.values());

    private final Checkout checkout;
    private final Path folder;
    private final Scale scale;
    private final BackfillScale size;
    private final long seed;
    private final Progress progress;
    private final Instant start = Instant.now();
    private final Map<String, String> machine = Machine.describe();

    /**
     * A run that has not begun.
     *
     * @param folder where its stack lives and its report is kept
     * @param seed the same seed gives the same rows
     */
    public BackfillBench(Checkout checkout, Path folder, Scale scale, long seed, Progress progress) {
        this.checkout = checkout;
        this.folder = folder;
        this.scale = scale;
        this.size = BackfillScale.of(scale);
        this.seed = seed;
        this.progress = progress;
    }

    /** Where the report is to be kept. */
    public Path file() {
        return folder.resolve(name() + ".json");
    }

    /** The same for a browser. */
    public Path page() {
        return folder.resolve(name() + ".html");
    }

    private String name() {
        return "%s-%s-%d".formatted(NAME, scale.name().toLowerCase(Locale.ROOT), start.getEpochSecond());
    }

    /**
     * Measures, and leaves nothing behind.
     *
     * @throws StackException when the run could not go on; the stack's data and logs stay then
     */
    public BenchReport run() throws InterruptedException {
        try (BenchStack stack = new BenchStack(checkout, folder.resolve(name()), SERVICES, progress)) {
            BenchReport report = measure(stack);
            stack.served();
            return report;
        } catch (SQLException | IOException e) {
            throw new StackException("the benchmark could not go on: " + e.getMessage(), e);
        }
    }

    private BenchReport measure(BenchStack stack) throws SQLException, IOException, InterruptedException {
        stack.start(new LegacyContent.Generated(size.patients(), BackfillScale.appointments(size.patients()), seed));
        try (TopicEnds topics = new TopicEnds(stack.addresses().kafkaBootstrap());
                Flow flow = new Flow(stack, topics);
                Connection legacy = stack.connect(LEGACY)) {
            LegacyRows rows = LegacyRows.count(legacy);
            new Patience(progress, "first backfill, cold and not counted", Flow.stepsOf(rows))
                    .await(() -> flow.steps(rows));
            Graft.forget(stack);
            stack.execute(LEGACY, WITHOUT_MARKETPLACE);
            Limit limit = Limit.over(stack, new ModelDatabase(stack, checkout, "bench_limit"), LEGACY, rows);
            Standings standings = new Standings();
            LegacyRows few = NaiveSource.make(
                    stack,
                    checkout,
                    new LegacyContent.Generated(
                            size.naivePatients(), BackfillScale.appointments(size.naivePatients()), seed));
            Fingerprint oracleOfFew = Limit.over(
                            stack, new ModelDatabase(stack, checkout, "bench_naive_limit"), NaiveSource.DATABASE, few)
                    .oracle();
            Graft graft = new Graft(stack, checkout, rows, limit.oracle(), flow, progress);
            List<Contender> contenders = List.of(
                    limit,
                    new Script(stack, new ModelDatabase(stack, checkout, "bench_script"), rows, limit.oracle()),
                    new JdbcSink(stack, checkout, rows, topics, progress),
                    new Naive(
                            stack,
                            checkout,
                            new ModelDatabase(stack, checkout, "bench_naive"),
                            few,
                            oracleOfFew,
                            topics,
                            progress),
                    new Capture(stack, checkout, rows, topics, progress),
                    graft);
            int repetitions = new Race(stack, contenders, size, progress).run(standings);
            List<Measure> measures = new ArrayList<>(standings.measures());
            if (!standings.failed(graft)) {
                measures.addAll(new Replays(stack, flow, limit, progress).run(size));
            }
            return new BenchReport(
                    NAME,
                    start.toString(),
                    machine,
                    versions(stack),
                    settings(rows, repetitions),
                    measures,
                    standings.reports());
        }
    }

    /** No peer looks at the marketplace. Nobody captures it now: nobody hears of this. */
    private static final String WITHOUT_MARKETPLACE = """
            truncate marketplace.specialist_profiles, marketplace.consultation_requests, marketplace.orders,
                marketplace.reviews
            """;

    private static Map<String, String> versions(BenchStack stack) throws SQLException {
        try (Connection connection = stack.connect("postgres");
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("show server_version")) {
            row.next();
            return Map.of(
                    "postgresql", row.getString(1),
                    "kafka", org.apache.kafka.common.utils.AppInfoParser.getVersion());
        }
    }

    private Map<String, String> settings(LegacyRows rows, int repetitions) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("scale", scale.name().toLowerCase(Locale.ROOT));
        settings.put("seed", Long.toString(seed));
        settings.put("patients", Long.toString(size.patients()));
        settings.put("appointments", Long.toString(BackfillScale.appointments(size.patients())));
        settings.put("legacyRows", Long.toString(rows.total()));
        settings.put("repetitions", "%d, after %d that do not count".formatted(repetitions, size.warmUps()));
        settings.put("durability", "fsync on, synchronous_commit on, acks=all");
        settings.put("order", "rotates: each repetition begins with the next contender");
        settings.put("services", "all of Graft's, which stand still (SIGSTOP) while another contender runs");
        return settings;
    }
}
