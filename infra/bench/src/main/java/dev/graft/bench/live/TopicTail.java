package dev.graft.bench.live;

import dev.graft.stack.StackException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A subscriber of a topic that reads what comes from now on, and remembers when it had each key first. */
final class TopicTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(5);
    private static final long MICROS = 1_000_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final Thread thread;

    private TopicTail(String bootstrap, String topic) {
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("tail of " + topic).unstarted(this::read);
    }

    static TopicTail of(String bootstrap, String topic) {
        TopicTail tail = new TopicTail(bootstrap, topic);
        tail.thread.start();
        return tail;
    }

    private void read() {
        try (consumer) {
            while (!Thread.currentThread().isInterrupted()) {
                var records = consumer.poll(POLL);
                long now = micros(Instant.now());
                for (ConsumerRecord<String, byte[]> each : records) {
                    arrivals.putIfAbsent(each.key(), now);
                }
            }
        } catch (WakeupException closed) {
            // Nobody waits for more.
        }
    }

    /** Microseconds since 1970. */
    static long micros(Instant instant) {
        return instant.getEpochSecond() * MICROS + instant.getNano() / 1_000;
    }

    /** When each key was read first, in microseconds since 1970. */
    Map<String, Long> arrivals() {
        return Map.copyOf(arrivals);
    }

    int count() {
        return arrivals.size();
    }

    /**
     * Waits until so many keys were read.
     *
     * @throws StackException when none is read for a while
     */
    void await(int count) throws InterruptedException {
        int before = -1;
        Instant moved = Instant.now();
        while (count() < count) {
            if (count() != before) {
                before = count();
                moved = Instant.now();
            }
            if (Duration.between(moved, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new StackException("of %d appointments %d came; nothing more for %d s"
                        .formatted(count, count(), PATIENCE.toSeconds()));
            }
            Thread.sleep(INTERVAL);
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.wakeup();
        thread.join();
    }
}
