package dev.graft.analytics.running;

import dev.graft.stack.Checkout;
import dev.graft.stack.FreePorts;
import dev.graft.stack.LocalStack;
import dev.graft.stack.StackSettings;
import dev.graft.stack.StateDirectory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;

/** The local stack's broker by itself, on a free port, with the topics that analytics-service reads. */
public final class RealBroker implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final List<String> TOPICS = List.of(
            "graft.clinic.v1",
            "graft.global-doctor.v1",
            "graft.appointment.v1",
            "graft.activity.v1",
            "legacy.marketplace.specialist_profiles",
            "legacy.marketplace.consultation_requests",
            "legacy.marketplace.orders",
            "legacy.marketplace.reviews",
            "legacy.marketplace.views",
            "legacy.truncate");

    private final LocalStack stack;

    private RealBroker(LocalStack stack) {
        this.stack = stack;
    }

    /** Starts it with its log in this directory. */
    public static RealBroker start(Path folder) throws InterruptedException, ExecutionException {
        StackSettings settings = StackSettings.of(Checkout.current()).in(new StateDirectory(folder));
        RealBroker broker = new RealBroker(new LocalStack(new FreePorts().apply(settings, List.of())));
        broker.resume();
        try (Admin admin = Admin.create(broker.client())) {
            admin.createTopics(TOPICS.stream()
                            .map(topic -> new NewTopic(topic, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        return broker;
    }

    public String address() {
        return stack.addresses().kafkaBootstrap();
    }

    /** Stops it; its log stays. */
    public void pause() throws InterruptedException {
        stack.stop("kafka");
    }

    /** Starts it again. */
    public void resume() throws InterruptedException {
        stack.start("kafka");
    }

    /** All records of a topic, waited for until there are so many of the wanted ones. */
    public List<ConsumerRecord<byte[], byte[]>> await(
            String topic, int number, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        return Awaitility.await(topic + " has " + number + " such records")
                .atMost(LIMIT)
                .until(() -> records(topic).stream().filter(wanted).toList(), found -> found.size() >= number);
    }

    /** All records that a topic has now, partition by partition. */
    public List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(client(), bytes, bytes)) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(POLL).forEach(records::add);
            }
        }
        return records;
    }

    /** The text of a key, a value or a header. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", address());
    }

    @Override
    public void close() throws InterruptedException {
        pause();
    }
}
