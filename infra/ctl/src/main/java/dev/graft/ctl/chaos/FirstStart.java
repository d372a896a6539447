package dev.graft.ctl.chaos;

import dev.graft.stack.LegacyContent;
import dev.graft.stack.LocalStack;
import dev.graft.stack.StackEvent;
import dev.graft.stack.StackException;
import java.sql.SQLException;
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
    private static final String CAPTURED = "legacy.clinic.";
    private static final List<String> TABLES = List.of("clinic.appointments", "clinic.patients", "clinic.users");
    private static final String SHARE = "abs(hashtext(id)) % 20";

    private final ChaosStack stack;
    private final LocalStack local;
    private final LegacyContent.Generated content;
    private CompletableFuture<Long> kill = CompletableFuture.completedFuture(0L);

    FirstStart(ChaosStack stack, LegacyContent.Generated content) {
        this.stack = stack;
        this.local = new LocalStack(stack.settings());
        this.content = content;
    }

    /** Returns how the snapshots went, in a line. */
    String run() throws InterruptedException, SQLException {
        long first = breakOff("connectors", 0);
        long second = breakOff("connect", first);
        local.start(content, event -> {});
        return "connect killed (-9) during the first snapshot, after %,d of %,d appointments, and in the next one, after %,d; rows deleted after each"
                .formatted(first, content.appointments(), second - first);
    }

    /**
     * Starts until Connect is dead, and deletes and changes rows while it is.
     *
     * @param step the one with which the snapshot may begin
     * @param before how many records the topic has by then
     */
    private long breakOff(String step, long before) throws InterruptedException, SQLException {
        try {
            local.start(content, event -> killOnceItSnapshots(event, step, before));
        } catch (StackException connectIsDead) {
            requireKilled(connectIsDead);
        }
        long captured = kill.join();
        int share = before == 0 ? 0 : 1;
        for (String table : TABLES) {
            stack.execute("legacy", "delete from %s where %s = %d".formatted(table, SHARE, share));
            stack.execute(
                    "legacy",
                    "update %s set updated_at = updated_at + interval '1 day' where %s = %d"
                            .formatted(table, SHARE, share + 2));
        }
        return captured;
    }

    private void requireKilled(StackException failure) {
        if (kill.join() == 0) {
            throw failure;
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
            while (records(consumer, partitions) <= before) {
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
