package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks at how far appointment-service has read the captured appointments, by the clock of its database. */
final class Positions implements AutoCloseable {
    private static final String TOPIC = "legacy.clinic.appointments";

    private static final String LOOK = """
            select clock_timestamp() as now, sum(next_offset) as position, min(moved_at) filter (where moved_at > ?) as moved
            from live.consumed_position where topic = ?
            """;

    private final Connection connection;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    Positions(BenchStack stack) throws SQLException {
        this.connection = stack.connect(Service.APPOINTMENT.database());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.addresses().kafkaBootstrap()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(TOPIC).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    /** Looks once; batches count that began later than that. */
    CatchUp.Look look(Instant since) throws SQLException {
        long end = consumer.endOffsets(partitions).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setObject(1, since.atOffset(ZoneOffset.UTC));
            statement.setString(2, TOPIC);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                OffsetDateTime moved = row.getObject("moved", OffsetDateTime.class);
                return new CatchUp.Look(
                        TopicTail.micros(
                                row.getObject("now", OffsetDateTime.class).toInstant()),
                        row.getLong("position"),
                        end,
                        moved == null ? null : TopicTail.micros(moved.toInstant()));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        connection.close();
    }
}
