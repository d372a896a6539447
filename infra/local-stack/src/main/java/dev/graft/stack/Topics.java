package dev.graft.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** Creates the topics that {@code topics.json} lists; one that is there stays as it is. */
final class Topics {
    private static final int LIMIT_SECONDS = 30;

    private final StackSettings settings;

    Topics(StackSettings settings) {
        this.settings = settings;
    }

    /** One entry of the list. */
    private record Topic(String name, int partitions, Map<String, String> config) {
        NewTopic creation() {
            return new NewTopic(name, partitions, (short) 1).configs(config);
        }
    }

    void provision() throws IOException, InterruptedException {
        var file = settings.checkout().topicsFile().toFile();
        List<Topic> topics = new ObjectMapper().readValue(file, new TypeReference<>() {});
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.addresses().kafkaBootstrap()))) {
            Set<String> present = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
            var missing = topics.stream().filter(topic -> !present.contains(topic.name()));
            admin.createTopics(missing.map(Topic::creation).toList()).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new StackException("kafka does not create the topics: " + refused.getMessage(), refused);
        }
    }

    /** Whether no record was ever written to a topic that is there. */
    boolean isEmpty(String topic) throws InterruptedException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.addresses().kafkaBootstrap()))) {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS)
                    .get(topic);
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            for (TopicPartitionInfo partition : Objects.requireNonNull(description).partitions()) {
                ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
            }
            return admin.listOffsets(ends).all().get(LIMIT_SECONDS, TimeUnit.SECONDS).values().stream()
                    .allMatch(end -> end.offset() == 0);
        } catch (ExecutionException | TimeoutException refused) {
            throw new StackException("kafka does not tell where %s ends: %s".formatted(topic, refused.getMessage()), refused);
        }
    }
}
