package dev.graft.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A worker of Kafka Connect in distributed mode, as a cluster of one. */
final class ConnectWorker implements Part {
    static final String CAPTURE_ROLE = "graft_capture";

    private static final String TRUSTED = "trusted";

    private final StackSettings settings;
    private final Path folder;

    ConnectWorker(StackSettings settings) {
        this.settings = settings;
        this.folder = settings.state().connect();
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public Map<Integer, String> ports() {
        return Map.of(settings.addresses().connectPort(), name());
    }

    @Override
    public void prepare() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(configurationFile(), configuration());
    }

    private String configuration() {
        return """
                bootstrap.servers=%s
                group.id=graft-connect
                listeners=http://127.0.0.1:%d
                rest.advertised.host.name=127.0.0.1
                config.storage.topic=connect-configs
                config.storage.replication.factor=1
                offset.storage.topic=connect-offsets
                offset.storage.replication.factor=1
                offset.storage.partitions=1
                status.storage.topic=connect-status
                status.storage.replication.factor=1
                status.storage.partitions=1
                key.converter=org.apache.kafka.connect.json.JsonConverter
                value.converter=org.apache.kafka.connect.json.JsonConverter
                plugin.discovery=service_load
                topic.creation.enable=false
                offset.flush.interval.ms=250
                session.timeout.ms=6000
                heartbeat.interval.ms=1000
                scheduled.rebalance.max.delay.ms=0
                config.providers=env
                config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
                config.providers.env.param.allowlist.pattern=GRAFT_.*
                """.formatted(
                settings.addresses().kafkaBootstrap(), settings.addresses().connectPort());
    }

    private Path configurationFile() {
        return folder.resolve("worker.properties");
    }

    @Override
    public List<String> command() throws IOException {
        List<String> main = List.of(
                "org.apache.kafka.connect.cli.ConnectDistributed",
                configurationFile().toString());
        return JavaCommand.ofServer(settings, name(), settings.heaps().connect(), main);
    }

    @Override
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("CLASSPATH", settings.checkout().serverClassPath());
        environment.put("GRAFT_KAFKA_BOOTSTRAP_SERVERS", settings.addresses().kafkaBootstrap());
        environment.putAll(source("LEGACY", StackAddresses.LEGACY_DATABASE, CAPTURE_ROLE));
        for (Service service : Service.values()) {
            environment.putAll(
                    source(service.process().toUpperCase(Locale.ROOT), service.database(), StackAddresses.USER));
        }
        return environment;
    }

    /** What the connector files leave open; the loopback address needs no password. */
    private Map<String, String> source(String name, String database, String user) {
        String prefix = "GRAFT_" + name + "_";
        return Map.of(
                prefix + "HOST", StackAddresses.LOOPBACK,
                prefix + "PORT", Integer.toString(settings.addresses().postgresPort()),
                prefix + "DATABASE", database,
                prefix + "USER", user,
                prefix + "PASSWORD", TRUSTED);
    }

    @Override
    public boolean ready() throws IOException, InterruptedException {
        return HttpProbe.isOk(settings.addresses().connect().resolve("/health"));
    }
}
