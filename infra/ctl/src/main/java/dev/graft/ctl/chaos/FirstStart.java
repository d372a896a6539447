package dev.graft.ctl.chaos;

import dev.graft.ctl.coverage.CoverageReader;
import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.StackEvent;
import dev.graft.stack.StackException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The first start of the stack: Connect dies in the middle of the first snapshot, and an operator starts again. */
final class FirstStart {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String CAPTURED = "legacy.clinic.";

    private final ChaosStack stack;
    private final LegacyContent.Generated content;
    private CompletableFuture<Long> kill = CompletableFuture.completedFuture(0L);

    FirstStart(ChaosStack stack, LegacyContent.Generated content) {
        this.stack = stack;
        this.content = content;
    }

    /** Returns how the snapshot went, in a line, once the next one has been read to its end: it tells of no deletes. */
    String run() throws InterruptedException {
        LocalStack local = new LocalStack(stack.settings());
        try {
            local.start(content, this::killOnceItSnapshots);
        } catch (StackException connectIsDead) {
            requireKilled(connectIsDead);
        }
        long captured = kill.join();
        local.start(content, event -> {});
        if (!new CoverageReader(stack.addresses()).awaitCaughtUp(LIMIT, line -> {})) {
            throw new StackException("the first snapshot was not read within %d s".formatted(LIMIT.toSeconds()));
        }
        return "connect killed (-9) during the first snapshot, after %,d of %,d appointments"
                .formatted(captured, content.appointments());
    }

    private void requireKilled(StackException failure) {
        if (kill.join() == 0) {
            throw failure;
        }
    }

    private void killOnceItSnapshots(StackEvent event) {
        if (event instanceof StackEvent.Begun begun && begun.step().equals("connectors")) {
            kill = CompletableFuture.supplyAsync(this::killInSnapshot);
        }
    }

    /** Appointments are read last: as soon as there are some, the snapshot is near its end but not over. */
    private long killInSnapshot() {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CAPTURED + "appointments").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            while (records(consumer, partitions) == 0) {
                Thread.sleep(2);
            }
            stack.kill(Victim.CONNECT);
            return records(consumer, partitions);
        } catch (InterruptedException e) {
            throw new CompletionException(e);
        }
    }

    private static long records(KafkaConsumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Map<String, Object> settings() {
        return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafkaBootstrap());
    }
}
