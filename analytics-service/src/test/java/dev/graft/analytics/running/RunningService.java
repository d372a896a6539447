package dev.graft.analytics.running;

import dev.graft.stack.FreePorts;
import dev.graft.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged service as a process, with a database of its own and a broker that is there. */
public final class RunningService implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(240);
    private static final String TOKEN = "made-up-operator-token-of-more-than-32-characters";

    private final TestDatabase database = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final Path log;
    private final Process process;

    /** Starts it with more settings, as environment variables; returns when it answers. */
    public RunningService(Path folder, RealBroker broker, Map<String, String> more) throws IOException {
        int port = new FreePorts().next();
        this.address = URI.create("http://127.0.0.1:" + port);
        this.log = folder.resolve("service.log");
        Path jar = Path.of(System.getProperty("graft.root"), "analytics-service/target/quarkus-app/quarkus-run.jar");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT", Integer.toString(port),
                        "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl() + "&logServerErrorDetail=false",
                        "KAFKA_BOOTSTRAP_SERVERS", broker.address(),
                        "GRAFT_OPERATOR_TOKEN_FILE",
                                Files.writeString(folder.resolve("token"), TOKEN)
                                        .toString()));
        builder.environment().putAll(more);
        this.process = builder.start();
        Awaitility.await("the service is ready").atMost(START_LIMIT).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The service ended: " + log());
            }
            return isReady();
        });
    }

    /** Whether it says that it can serve. */
    public boolean isReady() throws InterruptedException {
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts JSON with more headers, as name and value in turn. */
    public HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts as an operator, without a body. */
    public HttpResponse<String> operate(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The value of a metric, or 0 if it is not told. */
    public double metric(String name) throws IOException, InterruptedException {
        return get("/q/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public String log() throws IOException {
        return Files.readString(log);
    }

    public void sql(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row as text. */
    public String ask(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "no row";
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
        database.close();
    }
}
