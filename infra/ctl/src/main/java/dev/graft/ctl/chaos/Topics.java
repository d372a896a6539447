package dev.graft.ctl.chaos;

import dev.graft.stack.StackException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** What somebody with too many rights can do to the topics of a broker. */
record Topics(Admin admin) implements AutoCloseable {
    private static final int LIMIT_SECONDS = 30;
    /** The end of a partition. */
    private static final long ALL = -1;

    static Topics of(ChaosStack stack) {
        return new Topics(Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafkaBootstrap())));
    }

    Set<String> names() throws InterruptedException {
        return await(admin.listTopics().names());
    }

    void delete(String topic) throws InterruptedException {
        await(admin.deleteTopics(List.of(topic)).all());
    }

    void set(String topic, String name, String value) throws InterruptedException {
        alter(topic, new AlterConfigOp(new ConfigEntry(name, value), OpType.SET));
    }

    /** Lets the broker's default hold again. */
    void unset(String topic, String name) throws InterruptedException {
        alter(topic, new AlterConfigOp(new ConfigEntry(name, ""), OpType.DELETE));
    }

    private void alter(String topic, AlterConfigOp change) throws InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        await(admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    /** Deletes every record that a topic has now. */
    void deleteRecords(String topic) throws InterruptedException {
        var description = await(admin.describeTopics(List.of(topic)).allTopicNames());
        Map<TopicPartition, RecordsToDelete> all = description.values().stream()
                .flatMap(each -> each.partitions().stream())
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> RecordsToDelete.beforeOffset(ALL)));
        await(admin.deleteRecords(all).all());
    }

    private static <T> T await(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new StackException("kafka refuses: " + refused.getMessage(), refused);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
