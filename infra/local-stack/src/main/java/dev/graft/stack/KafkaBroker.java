package dev.graft.stack;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** One Kafka broker that is its own controller. */
final class KafkaBroker implements Part {
    private static final int PROBE_MILLIS = 500;

    private final StackSettings settings;
    private final Path folder;

    KafkaBroker(StackSettings settings) {
        this.settings = settings;
        this.folder = settings.state().kafka();
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.addresses().kafkaPort(), name(), settings.controllerPort(), "kafka-controller");
    }

    @Override
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(configurationFile(), configuration());
        if (!Files.exists(folder.resolve("logs").resolve("meta.properties"))) {
            format();
        }
    }

    private void format() throws IOException, InterruptedException {
        String cluster = Uuid.randomUuid().toString();
        List<String> rest = List.of(
                "kafka.tools.StorageTool",
                "format",
                "--ignore-formatted",
                "--cluster-id",
                cluster,
                "--config",
                configurationFile().toString());
        var command = JavaCommand.ofServer(settings, "format", settings.heaps().kafka(), rest);
        Executables.run(command, environment(), settings.state().log(name()));
    }

    private String configuration() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                message.max.bytes=8388608
                offsets.topic.num.partitions=4
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                broker.heartbeat.interval.ms=1000
                broker.session.timeout.ms=4000
                log.cleaner.dedupe.buffer.size=16777216
                num.network.threads=2
                num.io.threads=4
                """.formatted(settings.addresses().kafkaPort(), settings.controllerPort(), folder.resolve("logs"));
    }

    private Path configurationFile() {
        return folder.resolve("server.properties");
    }

    @Override
    public List<String> command() throws IOException {
        List<String> main = List.of("kafka.Kafka", configurationFile().toString());
        return JavaCommand.ofServer(settings, name(), settings.heaps().kafka(), main);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("CLASSPATH", settings.checkout().serverClassPath());
    }

    /** The broker opens its port last, once it can serve. */
    @Override
    public boolean ready() throws IOException {
        try (var socket = new Socket()) {
            var address = new InetSocketAddress(
                    StackAddresses.LOOPBACK, settings.addresses().kafkaPort());
            socket.connect(address, PROBE_MILLIS);
            return true;
        }
    }
}
