package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** The stored positions, as the watch reads them. Only a batch moves them; only a first sight adds them. */
@ApplicationScoped
public class StoredPositions {

    private static final String ADD = """
            insert into live.consumed_position (topic, partition, topic_id, next_offset)
            select topic, partition, topic_id, 0
            from unnest(?::text[], ?::int[], ?::uuid[]) as t (topic, partition, topic_id)
            on conflict (topic, partition) do nothing
            """;

    private static final String ADOPT = """
            update live.consumed_position p
            set topic_id = t.topic_id, next_offset = t.log_start, epoch = p.epoch + 1, moved_at = now()
            from unnest(?::text[], ?::int[], ?::uuid[], ?::bigint[]) as t (topic, partition, topic_id, log_start)
            where p.topic = t.topic and p.partition = t.partition
            """;

    private static final String LOAD = """
            select topic, partition, topic_id, next_offset, epoch
            from live.consumed_position
            join unnest(?::text[], ?::int[]) as t (topic, partition) using (topic, partition)
            """;

    private final DataSource dataSource;

    StoredPositions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Gives partitions that were never read the position 0. */
    void add(Collection<TopicPartition> partitions, Map<String, UUID> topicIds) throws SQLException {
        List<TopicPartition> known = partitions.stream()
                .filter(partition -> topicIds.containsKey(partition.topic()))
                .toList();
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, ADD, known)) {
            statement
                    .column(TopicPartition::topic)
                    .column(TopicPartition::partition)
                    .column(partition -> topicIds.get(partition.topic()))
                    .update();
        }
    }

    /** Sends partitions to the start of the logs that there are now. */
    void adopt(Map<TopicPartition, LogExtent> logs) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, ADOPT, logs.entrySet())) {
            statement
                    .column(log -> log.getKey().topic())
                    .column(log -> log.getKey().partition())
                    .column(log -> log.getValue().topicId())
                    .column(log -> log.getValue().start())
                    .update();
        }
    }

    List<StoredPosition> load(Collection<TopicPartition> partitions) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = UnnestStatement.of(connection, LOAD, partitions)) {
            return statement
                    .column(TopicPartition::topic)
                    .column(TopicPartition::partition)
                    .list(row -> new StoredPosition(
                            new TopicPartition(row.getString("topic"), row.getInt("partition")),
                            row.getObject("topic_id", UUID.class),
                            row.getLong("next_offset"),
                            row.getLong("epoch")));
        }
    }
}
