package dev.graft.bench.live;

import dev.graft.bench.BenchStack;
import dev.graft.stack.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks at how far appointment-service has read the captured appointments, by the clock of its database. */
final class Positions implements AutoCloseable {
    private static final String TOPIC = "legacy.clinic.appointments";

    private static final String LOOK = """
            select clock_timestamp() as now, partition, next_offset, moved_at
            from live.consumed_position
            where topic = ?
            """;

    private final Connection connection;
    private final Map<Integer, Long> ends = new HashMap<>();

    /** Of now on; where the partitions end now is what has to be reached. */
    Positions(BenchStack stack) throws SQLException {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafkaBootstrap());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        }
        this.connection = stack.connect(Service.APPOINTMENT.database());
    }

    /** Looks once; batches count that began later than that. */
    CatchUp.Look look(Instant since) throws SQLException {
        long position = 0;
        boolean drained = true;
        Instant now = since;
        Instant moved = null;
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, TOPIC);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long next = row.getLong("next_offset");
                    position += next;
                    drained &= next >= ends.getOrDefault(row.getInt("partition"), 0L);
                    now = row.getObject("now", OffsetDateTime.class).toInstant();
                    moved = firstAfter(
                            since,
                            moved,
                            row.getObject("moved_at", OffsetDateTime.class).toInstant());
                }
            }
        }
        return new CatchUp.Look(
                TopicTail.micros(now), position, drained, moved == null ? null : TopicTail.micros(moved));
    }

    private static @Nullable Instant firstAfter(Instant since, @Nullable Instant known, Instant other) {
        if (!other.isAfter(since)) {
            return known;
        }
        return known == null || other.isBefore(known) ? other : known;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
