package dev.graft.analytics.page;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The packaged service as a process of its own. There is no broker: the intake waits for one, and everything else answers. The
 * log is in {@code target/page-it.log}.
 */
final class RunningApplication implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port = freePort();
    private final Process process;

    RunningApplication(String jdbcUrl, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.datasource.jdbc.url=" + jdbcUrl,
                "-Dkafka.bootstrap.servers=127.0.0.1:1"));
        command.addAll(List.of(settings));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "page-it.log").toFile())
                .start();
    }

    /** Returns when it answers. */
    void await() {
        Awaitility.await("the service starts; its log is target/page-it.log")
                .atMost(START)
                .ignoreExceptions()
                .failFast("the service ended; its log is target/page-it.log", () -> !process.isAlive())
                .until(() -> get("/q/health/live", "application/json").statusCode() > 0);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", accept)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("there is no free port", e);
        }
    }
}
