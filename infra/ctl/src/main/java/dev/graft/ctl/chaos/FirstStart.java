package dev.graft.ctl.chaos;

import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.StackEvent;
import dev.graft.stack.StackException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The first start of the stack: Connect dies twice in the middle of the first snapshot, rows that it has read go meanwhile,
 * and an operator starts again. What was deleted between two snapshots is told of by the log alone.
 */
final class FirstStart {
    private static final long NOT_KILLED = 0;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String CAPTURED = "legacy.clinic.";
    private static final List<String> TABLES = List.of("clinic.appointments", "clinic.patients", "clinic.users");
    private static final String SHARE = "abs(hashtext(id)) % 20";

    private final ChaosStack stack;
    private final LocalStack local;
    private final LegacyContent.Generated content;
    private CompletableFuture<Long> kill = CompletableFuture.completedFuture(NOT_KILLED);

    FirstStart(ChaosStack stack, LegacyContent.Generated content) {
        this.stack = stack;
        this.local = new LocalStack(stack.settings());
        this.content = content;
    }

    /** Returns how the snapshots went, in a line. */
    String run() throws InterruptedException, SQLException {
        long first = breakOff("connectors", 0);
        deleteAndChange(0);
        long second = breakOff("connect", first);
        deleteAndChange(1);
        local.start(content, event -> {});
        return "connect killed (-9) during the first snapshot, after %,d of %,d appointments, and in the next one, after %,d; rows deleted after each"
                .formatted(first, content.appointments(), second - first);
    }

    /**
     * Starts until Connect is dead. Returns how many records the topic has then.
     *
     * @param step the one with which the snapshot may begin
     * @param before how many it had
     */
    private long breakOff(String step, long before) throws InterruptedException {
        kill = CompletableFuture.completedFuture(NOT_KILLED);
        StackException failure = new StackException("the snapshot was over before connect could be killed");
        try {
            local.start(content, event -> killOnceItSnapshots(event, step, before));
        } catch (StackException connectIsDead) {
            failure = connectIsDead;
        }
        long captured = kill.join();
        if (captured == NOT_KILLED) {
            throw failure;
        }
        return captured;
    }

    /** One share of each table goes and another changes, while nobody captures. */
    private void deleteAndChange(int share) throws SQLException {
        for (String table : TABLES) {
            stack.execute("legacy", "delete from %s where %s = %d".formatted(table, SHARE, share));
            stack.execute(
                    "legacy",
                    "update %s set updated_at = updated_at + interval '1 day' where %s = %d"
                            .formatted(table, SHARE, share + 2));
        }
    }

    private void killOnceItSnapshots(StackEvent event, String step, long before) {
        if (event instanceof StackEvent.Begun begun && begun.step().equals(step)) {
            kill = CompletableFuture.supplyAsync(() -> killInSnapshot(before));
        }
    }

    /** Appointments are read last: as soon as there are some, the snapshot is near its end but not over. */
    private long killInSnapshot(long before) {
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(CAPTURED + "appointments").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Instant limit = Instant.now().plus(LIMIT);
            while (records(consumer, partitions) <= before) {
                if (Instant.now().isAfter(limit)) {
                    return NOT_KILLED;
                }
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
