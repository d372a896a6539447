package dev.graft.stack;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A stack without services on free ports in a directory of its own, stopped at the end. */
final class TestStack implements AutoCloseable {
    private final LocalStack stack;

    TestStack(Path folder, PostgresLine line) {
        var settings = StackSettings.of(Checkout.current())
                .in(new StateDirectory(folder))
                .with(line);
        this.stack = new LocalStack(new FreePorts().apply(settings, List.of()));
    }

    void start(LegacyContent content) throws InterruptedException {
        stack.start(content, System.out::println);
    }

    StackAddresses addresses() {
        return stack.addresses();
    }

    LocalStack stack() {
        return stack;
    }

    List<Integer> ports() {
        var addresses = addresses();
        return List.of(
                addresses.postgresPort(),
                addresses.kafkaPort(),
                addresses.connectPort(),
                stack.settings().controllerPort());
    }

    /** As {@code kill -9} does, all at once or those named. */
    void kill(String... names) throws InterruptedException {
        var wanted = List.of(names);
        List<ProcessHandle> doomed = stack.processes().stream()
                .filter(process -> wanted.isEmpty() || wanted.contains(process.name()))
                .flatMap(process -> process.pid().flatMap(ProcessHandle::of).stream())
                .toList();
        doomed.forEach(ProcessHandle::destroyForcibly);
        doomed.forEach(process -> process.onExit().join());
    }

    void execute(String database, String sql) throws SQLException {
        try (var connection = connection(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String database, String query) throws SQLException {
        try (var connection = connection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection connection(String database) throws SQLException {
        return DriverManager.getConnection(addresses().jdbcUrl(database));
    }

    @Override
    public void close() throws InterruptedException {
        stack.stop(event -> {});
    }
}
