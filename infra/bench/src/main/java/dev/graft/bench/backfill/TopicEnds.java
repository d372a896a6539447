package dev.graft.bench.backfill;

import dev.graft.stack.StackException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the broker knows of topics: where they end, and who reads them. */
public final class TopicEnds implements AutoCloseable {
    private final Admin admin;

    /** Asks the broker at this address. */
    public TopicEnds(String bootstrap) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    }

    private interface Question<T> {
        T ask() throws ExecutionException, InterruptedException;
    }

    private static <T> T ask(Question<T> question) throws InterruptedException {
        try {
            return question.ask();
        } catch (ExecutionException refused) {
            throw new StackException("kafka refuses: " + refused.getMessage(), refused);
        }
    }

    /** The next offset of each partition. */
    Map<TopicPartition, Long> of(Collection<String> topics) throws InterruptedException {
        return ask(() -> {
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get()
                    .forEach((topic, description) -> description
                            .partitions()
                            .forEach(
                                    one -> asked.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
            return admin.listOffsets(asked).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        });
    }

    /** How many records of these topics a consumer group has committed. */
    long committed(String group, Collection<String> topics) throws InterruptedException {
        return ask(() -> {
            long records = 0;
            for (var partition : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()) {
                boolean counts = topics.contains(partition.getKey().topic()) && partition.getValue() != null;
                records += counts ? partition.getValue().offset() : 0;
            }
            return records;
        });
    }

    /** Whether every one of these consumer groups has its members and nobody waits for a partition. */
    boolean stable(Collection<String> groups) throws InterruptedException {
        return ask(() -> {
            for (var group :
                    admin.describeConsumerGroups(groups).describedGroups().values()) {
                if (!stable(group)) {
                    return false;
                }
            }
            return true;
        });
    }

    private static boolean stable(KafkaFuture<ConsumerGroupDescription> group)
            throws ExecutionException, InterruptedException {
        try {
            return group.get().groupState() == GroupState.STABLE;
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw refused;
        }
    }

    void create(List<NewTopic> topics) throws InterruptedException {
        ask(() -> admin.createTopics(topics).all().get());
    }

    void delete(Collection<String> topics) throws InterruptedException {
        ask(() -> admin.deleteTopics(topics).all().get());
    }

    @Override
    public void close() {
        admin.close();
    }

    static long sum(Map<TopicPartition, Long> ends, String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
