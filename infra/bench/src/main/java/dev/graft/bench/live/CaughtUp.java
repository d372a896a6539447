package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Waits until everything that was committed has taken effect, in the legacy database and behind it: every slot has confirmed
 * the log's end, then every service has read its topics' ends, as often as the way has links.
 */
final class CaughtUp {
    /** Legacy to clinic records, these to appointments, these to figures. */
    private static final int LINKS = 3;

    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final String BEHIND =
            "select count(*) from pg_replication_slots where confirmed_flush_lsn < '%s'::pg_lsn";

    private final BenchStack stack;

    CaughtUp(BenchStack stack) {
        this.stack = stack;
    }

    /** Returns when it is so. */
    void await() throws SQLException, InterruptedException {
        for (int link = 0; link < LINKS; link++) {
            String end = stack.text("postgres", "select pg_current_wal_lsn()");
            Await.yes(
                    "a slot has not confirmed " + end,
                    PATIENCE,
                    () -> stack.text("postgres", BEHIND.formatted(end)).equals("0"));
            Await.yes("a service has not read its topics", PATIENCE, this::allRead);
        }
    }

    private boolean allRead() throws SQLException {
        for (Service service : stack.addresses().services()) {
            if (!hasRead(positions(service))) {
                return false;
            }
        }
        return true;
    }

    private Map<TopicPartition, Long> positions(Service service) throws SQLException {
        Map<TopicPartition, Long> positions = new HashMap<>();
        try (Connection connection = stack.connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select topic, partition, next_offset from live.consumed_position")) {
            while (row.next()) {
                positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
        }
        return positions;
    }

    /** A service that has placed itself nowhere yet has read nothing. */
    private boolean hasRead(Map<TopicPartition, Long> positions) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return !positions.isEmpty()
                    && consumer.endOffsets(positions.keySet()).entrySet().stream()
                            .allMatch(end -> positions.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
