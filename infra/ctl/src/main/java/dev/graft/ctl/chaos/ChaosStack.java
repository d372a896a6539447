package dev.graft.ctl.chaos;

import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.ProcessState;
import dev.graft.stack.Service;
import dev.graft.stack.Signals;
import dev.graft.stack.StackAddresses;
import dev.graft.stack.StackException;
import dev.graft.stack.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The stack under chaos, with the grips that faults have on it. */
final class ChaosStack {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final int CONNECT_SECONDS = 10;
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final StackSettings settings;
    private final LocalStack stack;

    ChaosStack(StackSettings settings) {
        this.settings = settings;
        this.stack = new LocalStack(settings);
    }

    StackSettings settings() {
        return settings;
    }

    StackAddresses addresses() {
        return settings.addresses();
    }

    /** Where a process writes its log. */
    Path log(Victim victim) {
        return settings.state().log(victim.process());
    }

    /** What an operator does: {@code graft up} starts what does not run and restarts connectors that failed. */
    void up() throws InterruptedException {
        stack.start(new LegacyContent.Kept(), event -> {});
    }

    /** What a supervisor does: starts one process again. */
    void revive(Victim victim) throws InterruptedException {
        stack.start(victim.process());
    }

    /** Starts a service with more variables in its environment. */
    void start(Service service, Map<String, String> environment) throws InterruptedException {
        stack.start(service, environment);
    }

    /** Stops one process in order. */
    void stop(Victim victim) throws InterruptedException {
        stack.stop(victim.process());
    }

    /** As {@code kill -9} does; returns when it is gone. */
    void kill(Victim victim) {
        ProcessHandle process = process(victim);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops a process and its children where they stand, as SIGSTOP does. */
    void pause(Victim victim) throws IOException, InterruptedException {
        Signals.send("STOP", process(victim));
    }

    /** Lets them go on. */
    void goOn(Victim victim) throws IOException, InterruptedException {
        Signals.send("CONT", process(victim));
    }

    /** The running process. */
    ProcessHandle process(Victim victim) {
        return stack.processes().stream()
                .filter(process -> process.name().equals(victim.process()))
                .flatMap(process -> process.pid().stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .findFirst()
                .orElseThrow(() -> new StackException(victim.process() + " does not run; look into " + log(victim)));
    }

    /** The processes that should run and do not. */
    List<Victim> dead() {
        List<Victim> dead = new ArrayList<>();
        for (ProcessState process : stack.processes()) {
            if (!process.isRunning()) {
                dead.add(Victim.valueOf(process.name().toUpperCase(Locale.ROOT)));
            }
        }
        return dead;
    }

    /** Opens a new connection each time. */
    DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(addresses().jdbcUrl(database));
        source.setConnectTimeout(CONNECT_SECONDS);
        return source;
    }

    Connection connect(String database) throws SQLException {
        return source(database).getConnection();
    }

    Connection connect(Service service) throws SQLException {
        return connect(service.database());
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Whether a query answers with true. */
    boolean isTrue(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Waits until it is so; complains that it never was. */
    void await(String complaint, Question question) throws IOException, SQLException, InterruptedException {
        Instant limit = Instant.now().plus(LIMIT);
        while (!question.ask()) {
            if (Instant.now().isAfter(limit)) {
                throw new StackException(complaint + " within " + LIMIT.toSeconds() + " s");
            }
            Thread.sleep(INTERVAL);
        }
    }

    /** Something to wait for. */
    @FunctionalInterface
    interface Question {
        boolean ask() throws IOException, SQLException, InterruptedException;
    }
}
