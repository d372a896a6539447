package dev.graft.bench.analytics;

import dev.graft.bench.BenchReport;
import dev.graft.bench.BenchStack;
import dev.graft.bench.LiveTables;
import dev.graft.bench.Machine;
import dev.graft.bench.Measure;
import dev.graft.bench.Progress;
import dev.graft.bench.Scale;
import dev.graft.stack.Checkout;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.Service;
import dev.graft.stack.StackException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** All that is measured of analytics-service, on one stack that is there for it alone. */
public final class AnalyticsBench {
    private static final String NAME = "analytics";

    private final Checkout checkout;
    private final Path folder;
    private final Scale scale;
    private final long seed;
    private final Progress progress;
    private final Instant start = Instant.now();
    private final Map<String, String> machine = Machine.describe();

    /**
     * A run that has not begun.
     *
     * @param folder where its stack lives and its report is kept
     * @param seed the same seed gives the same rows and the same questions
     */
    public AnalyticsBench(Checkout checkout, Path folder, Scale scale, long seed, Progress progress) {
        this.checkout = checkout;
        this.folder = folder;
        this.scale = scale;
        this.seed = seed;
        this.progress = progress;
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
    public BenchReport run() throws InterruptedException {
        List<Service> services = List.of(Service.APPOINTMENT, Service.ANALYTICS);
        try (BenchStack stack = new BenchStack(checkout, folder.resolve(name()), services, progress)) {
            BenchReport report = measure(stack);
            report.write(file());
            stack.served();
            return report;
        } catch (SQLException | IOException e) {
            throw new StackException("the benchmark could not go on: " + e.getMessage(), e);
        }
    }

    private BenchReport measure(BenchStack stack) throws SQLException, IOException, InterruptedException {
        AnalyticsScale size = AnalyticsScale.of(scale);
        stack.start(new LegacyContent.Empty());
        stack.endCapture();
        stack.stop(Service.APPOINTMENT);
        List<Measure> measures = new ArrayList<>(new IngestBench(stack, size, seed, progress).run());
        stack.start(Service.APPOINTMENT);
        try (Connection connection = stack.connect(Service.ANALYTICS.database())) {
            YearOfFigures figures = new YearOfFigures(connection, size);
            new LiveTables(connection).empty();
            figures.fill(progress);
            List<UUID> specialists = figures.specialists(seed);
            measures.addAll(new QueryBench(stack, size, figures, seed, progress).run(specialists));
            measures.add(page(stack, size).run(specialists));
            return new BenchReport(NAME, start.toString(), machine, versions(connection), settings(size), measures);
        }
    }

    private PageBench page(BenchStack stack, AnalyticsScale size) {
        return new PageBench(stack.addresses().service(Service.ANALYTICS), size.pages(), progress);
    }

    private static Map<String, String> versions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show server_version")) {
            row.next();
            return Map.of(
                    "postgresql", row.getString(1),
                    "kafka", org.apache.kafka.common.utils.AppInfoParser.getVersion());
        }
    }

    private Map<String, String> settings(AnalyticsScale size) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("scale", scale.name().toLowerCase(Locale.ROOT));
        settings.put("seed", Long.toString(seed));
        settings.put("events", Integer.toString(size.events()));
        settings.put("repetitions", size.repetitions() + ", after one that is cold and not counted");
        settings.put("dailyRows", Integer.toString(size.dailyRows()));
        settings.put("facts", Integer.toString(size.facts()));
        settings.put("durability", "fsync on, synchronous_commit on, acks=all");
        settings.put("ingest", "a replay into empty tables; Kafka Connect and the other services are stopped");
        settings.put(
                "query", "one client, one request after the other, HTTP/1.1; appointment-service is asked as well");
        settings.put("facts on disk", "in the order of their days, tables vacuumed and analysed");
        return settings;
    }
}
