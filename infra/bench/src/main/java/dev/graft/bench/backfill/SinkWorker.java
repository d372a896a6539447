package dev.graft.bench.backfill;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.Program;
import dev.graft.stack.WorkerControl;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Connect worker for the peer alone, on a class path of its own. */
final class SinkWorker {
    private static final String NAME = "jdbc-sink";
    private static final int HEAP_MEGABYTES = 1_024;

    private final BenchStack stack;
    private final Program program;
    private final URI address;

    SinkWorker(BenchStack stack, Checkout checkout) throws IOException {
        this.stack = stack;
        int port = new FreePorts().next();
        this.address = URI.create("http://127.0.0.1:" + port);
        Path file = stack.folder().resolve("connect").resolve(NAME + ".properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, configuration(stack.addresses().kafkaBootstrap(), port));
        this.program = new Program(
                NAME,
                port,
                address.resolve("/health"),
                HEAP_MEGABYTES,
                List.of(
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "org.apache.kafka.connect.cli.ConnectDistributed",
                        file.toString()),
                Map.of("CLASSPATH", checkout.classPath("infra/bench-sink", NAME + ".classpath")));
    }

    void start() throws InterruptedException {
        stack.start(program);
    }

    WorkerControl control() {
        return new WorkerControl(address);
    }

    private static String configuration(String bootstrap, int port) {
        return """
                bootstrap.servers=%s
                group.id=bench-sink
                listeners=http://127.0.0.1:%d
                rest.advertised.host.name=127.0.0.1
                config.storage.topic=bench-sink-configs
                config.storage.replication.factor=1
                offset.storage.topic=bench-sink-offsets
                offset.storage.replication.factor=1
                offset.storage.partitions=1
                status.storage.topic=bench-sink-status
                status.storage.replication.factor=1
                status.storage.partitions=1
                key.converter=org.apache.kafka.connect.json.JsonConverter
                value.converter=org.apache.kafka.connect.json.JsonConverter
                plugin.discovery=service_load
                topic.creation.enable=false
                offset.flush.interval.ms=250
                scheduled.rebalance.max.delay.ms=0
                connector.client.config.override.policy=All
                """.formatted(bootstrap, port);
    }
}
