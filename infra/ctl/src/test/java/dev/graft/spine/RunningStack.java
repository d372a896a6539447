package dev.graft.spine;

import static org.awaitility.Awaitility.await;

import dev.graft.ctl.CommandLineRun;
import dev.graft.ctl.coverage.Coverage;
import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.Service;
import dev.graft.stack.StackEvent;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import dev.graft.testkit.audit.Auditor;
import dev.graft.testkit.audit.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The whole stack on free ports, its services as packaged processes, and the auditor beside it. */
final class RunningStack implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final StackSettings settings;

    RunningStack(Path folder, UnaryOperator<StackSettings> wishes) {
        StackSettings usual = StackSettings.of(Checkout.current()).in(new StateDirectory(folder));
        this.settings = wishes.apply(new FreePorts().apply(usual, List.of(Service.values())));
    }

    /** Starts what does not run; the listener may act between two steps. What cannot start leaves no process behind. */
    void start(LegacyContent content, Consumer<StackEvent> listener) throws InterruptedException {
        try {
            stack().start(content, listener);
        } catch (StackException refused) {
            stack().stop(event -> {});
            throw refused;
        }
    }

    /** Starts what does not run, with what is there. */
    void resume() throws InterruptedException {
        start(new LegacyContent.Kept(), event -> {});
    }

    /** The same processes and data with other settings, from the next start on. */
    LocalStack stack() {
        return new LocalStack(settings);
    }

    StackSettings settings() {
        return settings;
    }

    /** Waits for the barrier and has everything recomputed, the topics included. */
    Coverage audited() throws InterruptedException {
        return audited(Scope.everything());
    }

    Coverage audited(Scope scope) throws InterruptedException {
        Coverage coverage = caughtUp();
        Auditor.of(source("legacy"))
                .within(scope)
                .withDoctors(source("doctor"))
                .withPatients(source("patient"))
                .withAppointments(source("appointment"))
                .withAnalytics(source("analytics"))
                .withTopics(settings.addresses().kafkaBootstrap())
                .audit()
                .requireClean();
        return coverage;
    }

    private Coverage caughtUp() throws InterruptedException {
        CoverageReader reader = new CoverageReader(settings.addresses());
        if (!reader.awaitCaughtUp(LIMIT, line -> {})) {
            throw new AssertionError("Not caught up in " + LIMIT + ": " + reader.read());
        }
        return reader.read();
    }

    /** As {@code kill -9} does: these processes, or all. */
    void kill(String... names) {
        List<String> wanted = List.of(names);
        List<ProcessHandle> doomed = stack().processes().stream()
                .filter(process -> wanted.isEmpty() || wanted.contains(process.name()))
                .flatMap(process -> process.pid().flatMap(ProcessHandle::of).stream())
                .toList();
        doomed.forEach(ProcessHandle::destroyForcibly);
        doomed.forEach(process -> process.onExit().join());
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row as text, or {@code "nothing"}. */
    String ask(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "nothing";
        }
    }

    /** Waits until a query answers this. */
    void awaitAnswer(String database, String sql, String expected) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> ask(database, sql), expected::equals);
    }

    /** Waits until the service's batch stands before a lock that the test holds. */
    void awaitBatchAtALock(String database) {
        awaitAnswer(
                database,
                "select count(*) > 0 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
                "t");
    }

    /** Runs a command of the command line against this stack. */
    CommandLineRun graft(String... arguments) {
        var addresses = settings.addresses();
        Map<String, String> environment = new HashMap<>();
        environment.put("GRAFT_PORT_POSTGRES", Integer.toString(addresses.postgresPort()));
        environment.put("GRAFT_PORT_KAFKA", Integer.toString(addresses.kafkaPort()));
        environment.put("GRAFT_PORT_CONNECT", Integer.toString(addresses.connectPort()));
        addresses
                .servicePorts()
                .forEach((service, port) -> environment.put(
                        "GRAFT_PORT_" + service.process().toUpperCase(Locale.ROOT), Integer.toString(port)));
        return CommandLineRun.of(settings.state().path(), environment, arguments);
    }

    String get(Service service, String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = settings.addresses().service(service).resolve(path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(settings.addresses().jdbcUrl(database));
    }

    private DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.addresses().jdbcUrl(database));
        return source;
    }

    @Override
    public void close() throws InterruptedException {
        Canary canary = Canary.of(settings);
        stack().stop(event -> {});
        canary.withLogs(settings).requireSilence();
    }
}
