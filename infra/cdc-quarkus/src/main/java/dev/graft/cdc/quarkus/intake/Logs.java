package dev.graft.cdc.quarkus.intake;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the broker says of the topics' logs: which incarnation a topic is, where its logs begin and end. */
@ApplicationScoped
public class Logs {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Admin admin;

    Logs(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    /** The ids of topics, as PostgreSQL keeps them; a topic that is not there is left out. */
    Map<String, UUID> topicIds(Collection<String> topics) {
        Map<String, UUID> ids = new HashMap<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, answer) -> {
            try {
                ids.put(topic, id(await(answer)));
            } catch (KafkaException e) {
                if (!isUnknown(e)) {
                    throw e;
                }
            }
        });
        return ids;
    }

    private static UUID id(TopicDescription description) {
        return new UUID(
                description.topicId().getMostSignificantBits(),
                description.topicId().getLeastSignificantBits());
    }

    private static boolean isUnknown(KafkaException e) {
        return e.getCause() instanceof ExecutionException failed
                && failed.getCause() instanceof UnknownTopicOrPartitionException;
    }

    /** What each log of these topics is now; a topic that is not there is left out. */
    public Map<TopicPartition, LogExtent> ofTopics(Collection<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics).topicNameValues().forEach((topic, answer) -> {
            try {
                await(answer).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .forEach(partitions::add);
            } catch (KafkaException e) {
                if (!isUnknown(e)) {
                    throw e;
                }
            }
        });
        return extents(partitions);
    }

    /** What each log is now; a partition whose topic is not there is left out. */
    Map<TopicPartition, LogExtent> extents(Collection<TopicPartition> partitions) {
        Map<String, UUID> ids = topicIds(
                partitions.stream().map(TopicPartition::topic).distinct().toList());
        List<TopicPartition> known = partitions.stream()
                .filter(partition -> ids.containsKey(partition.topic()))
                .toList();
        Map<TopicPartition, Long> ends = ends(known);
        Map<TopicPartition, LogExtent> extents = new HashMap<>();
        starts(known).forEach((partition, start) -> {
            UUID id = ids.get(partition.topic());
            if (id != null) {
                extents.put(partition, new LogExtent(id, start, ends.getOrDefault(partition, start)));
            }
        });
        return extents;
    }

    /** The first offset that each log still has. */
    Map<TopicPartition, Long> starts(Collection<TopicPartition> partitions) {
        return offsets(partitions, partition -> OffsetSpec.earliest());
    }

    /** The offset that the next record of each log will have. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
        return offsets(partitions, partition -> OffsetSpec.latest());
    }

    private Map<TopicPartition, Long> offsets(
            Collection<TopicPartition> partitions, Function<TopicPartition, OffsetSpec> spec) {
        Map<TopicPartition, OffsetSpec> question =
                List.copyOf(partitions).stream().collect(Collectors.toMap(Function.identity(), spec));
        return await(admin.listOffsets(question).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker was asked", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the broker does not answer", e);
        }
    }
}
