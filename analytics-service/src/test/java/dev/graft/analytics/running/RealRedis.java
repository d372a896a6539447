package dev.graft.analytics.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.graft.stack.FreePorts;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A redis-server of its own on a free port, that keeps nothing on disk. */
public final class RealRedis implements AutoCloseable {

    private static final String EXECUTABLE = "redis-server";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private Process process;

    private RealRedis(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        resume();
    }

    /** Starts one; without the program on this machine the test is skipped, and says so. */
    public static RealRedis start(Path folder) throws IOException {
        assumeTrue(isInstalled(), "skipped: no redis-server on the PATH (apt-get install redis-server)");
        return new RealRedis(folder, new FreePorts().next());
    }

    /** Whether this machine has the program. */
    public static boolean isInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, EXECUTABLE)));
    }

    /** As {@code quarkus.redis.hosts} takes it. */
    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /** Starts it again, empty. */
    public void resume() throws IOException {
        List<String> command = List.of(
                EXECUTABLE,
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                folder.toString());
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Awaitility.await("redis-server answers").atMost(LIMIT).until(this::answers);
    }

    private boolean answers() {
        try {
            return run("PING").equals("+PONG");
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Stops it; what it held is lost. */
    public void pause() {
        process.destroy();
        process.onExit().join();
    }

    /** Runs a command and returns the first line of the answer, as the protocol spells it. */
    public String run(String... command) {
        StringBuilder text = new StringBuilder("*" + command.length + "\r\n");
        for (String part : command) {
            text.append('$')
                    .append(part.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return String.valueOf(reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        pause();
    }
}
