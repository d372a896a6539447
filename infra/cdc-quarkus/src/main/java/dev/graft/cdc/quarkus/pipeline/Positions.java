package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The stored positions, as a batch moves them. */
final class Positions {

    private static final String ADVANCE = """
            update consumed_position p
            set next_offset = m.next_to, moved_at = now()
            from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
              as m (topic, partition, next_from, next_to, epoch)
            where p.topic = m.topic
              and p.partition = m.partition
              and p.next_offset = m.next_from
              and p.epoch = m.epoch
            """;

    private static final String REWIND = """
            update consumed_position
            set next_offset = 0, epoch = epoch + 1, moved_at = now()
            where topic = any (?::text[])
            """;

    private Positions() {}

    /** Sends topics back to their beginning, as an operator's SQL would. */
    static void rewind(Connection connection, List<String> topics) throws SQLException {
        try (var statement = UnnestStatement.of(connection, REWIND, topics)) {
            statement.column(topic -> topic).update();
        }
    }

    /** Moves all positions of the batch by compare-and-set, or throws. */
    static void advance(Connection connection, List<PartitionSlice> slices) throws SQLException {
        try (var statement = UnnestStatement.of(connection, ADVANCE, slices)) {
            int moved = statement
                    .column(PartitionSlice::topic)
                    .column(PartitionSlice::partition)
                    .column(PartitionSlice::from)
                    .column(PartitionSlice::to)
                    .column(PartitionSlice::epoch)
                    .update();
            if (moved != slices.size()) {
                throw new LostPositionException(slices.size(), moved);
            }
        }
    }
}
