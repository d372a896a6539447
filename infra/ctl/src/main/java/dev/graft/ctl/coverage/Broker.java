package dev.graft.ctl.coverage;

import dev.graft.stack.StackAddresses;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Where the topics of a stack end. */
final class Broker implements AutoCloseable {

    private static final int LIMIT_SECONDS = 10;
    private static final int CONNECT_LIMIT_MILLIS = 1_000;

    private final StackAddresses addresses;
    private @Nullable Admin admin;

    Broker(StackAddresses addresses) {
        this.addresses = addresses;
    }

    /** The next offset of every partition of these topics; a topic that is missing is an error. */
    Map<Partition, Long> ends(Set<String> topics)
            throws IOException, ExecutionException, TimeoutException, InterruptedException {
        requireListener();
        Map<String, TopicDescription> descriptions =
                admin().describeTopics(topics).allTopicNames().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> wanted = descriptions.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        Map<Partition, Long> ends = new HashMap<>();
        admin().listOffsets(wanted)
                .all()
                .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, end) ->
                        ends.put(new Partition(partition.topic(), partition.partition()), end.offset()));
        return ends;
    }

    /** A client that finds nobody would go on trying, and complain at length. */
    private void requireListener() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(StackAddresses.LOOPBACK, addresses.kafkaPort()), CONNECT_LIMIT_MILLIS);
        }
    }

    private Admin admin() {
        if (admin == null) {
            admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, addresses.kafkaBootstrap()));
        }
        return admin;
    }

    @Override
    public void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
