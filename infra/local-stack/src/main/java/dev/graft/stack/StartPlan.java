package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a start and what each of them waits for. */
final class StartPlan {
    private final StackSettings settings;
    private final Supervisor supervisor;
    private final LegacyContent content;

    StartPlan(StackSettings settings, Supervisor supervisor, LegacyContent content) {
        this.settings = settings;
        this.supervisor = supervisor;
        this.content = content;
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        steps.add(process(new PostgresServer(settings), List.of()));
        steps.add(process(new KafkaBroker(settings), List.of()));
        steps.add(process(new ConnectWorker(settings), List.of()));
        steps.add(new Step("databases", List.of("postgres"), new Databases(settings.addresses())::provision));
        steps.add(new Step("legacy", List.of("databases"), this::legacy));
        steps.add(new Step("topics", List.of("kafka"), new Topics(settings)::provision));
        steps.add(new Step("sample-views", List.of("legacy", "topics"), new SampleViews(settings)::provision));
        steps.add(new Step("connectors", List.of("legacy", "topics", "connect"), this::connectors));
        for (Service service : settings.addresses().services()) {
            steps.add(process(new ServiceProcess(settings, service), beforeServices()));
        }
        return steps;
    }

    private Step process(Part part, List<String> after) {
        return new Step(part.name(), after, () -> supervisor.start(part));
    }

    private void legacy() throws SQLException, IOException {
        new LegacyDatabase(settings).provision();
        new LegacyTables(settings).fill(content);
    }

    private void connectors() throws IOException, InterruptedException, SQLException {
        new Connectors(settings).provision();
        Files.write(carrying(), outboxes());
    }

    /**
     * The first time a service waits until its outbox connector has stored an offset, since the connector would skip what
     * was written before. From then on the replication slot keeps it, and both may start together.
     */
    private List<String> beforeServices() {
        return allCarry() ? List.of("databases", "topics") : List.of("connectors");
    }

    /** A service that is new to this stack has an outbox that has not carried yet. */
    private boolean allCarry() {
        try {
            return Files.exists(carrying()) && Files.readAllLines(carrying()).containsAll(outboxes());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static List<String> outboxes() {
        return Stream.of(Service.values()).map(Service::outboxConnector).toList();
    }

    private Path carrying() {
        return settings.state().connect().resolve("outboxes-carry");
    }
}
