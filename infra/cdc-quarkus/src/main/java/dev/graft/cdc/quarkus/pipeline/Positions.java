package dev.graft.cdc.quarkus.pipeline;

import dev.graft.cdc.quarkus.ledger.SourceTable;
import dev.graft.cdc.quarkus.sql.UnnestStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The stored positions, as a batch moves them. */
final class Positions {

    /** The lock comes after the update: rows are counted before what is selected beside their number is evaluated. */
    private static final String ADVANCE = """
            with moved as (
              update consumed_position p
              set next_offset = m.next_to, moved_at = now()
              from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[], ?::bigint[])
                as m (topic, partition, next_from, next_to, epoch)
              where p.topic = m.topic
                and p.partition = m.partition
                and p.next_offset = m.next_from
                and p.epoch = m.epoch
              returning p.topic
            )
            select count(*), %s
            from moved
            """.formatted(Generation.JOINT_LOCK);

    private static final String HOLD = "lock table consumed_position in share row exclusive mode";

    private static final String REWIND = """
            update consumed_position p
            set next_offset = s.log_start, epoch = p.epoch + 1, moved_at = now()
            from unnest(?::text[], ?::int[], ?::uuid[], ?::bigint[]) as s (topic, partition, topic_id, log_start)
            where (p.topic, p.partition, p.topic_id) = (s.topic, s.partition, s.topic_id)
            """;

    private static final String BEYOND_REPLAY = """
            select l.source_table
            from ledger l
            where l.source_table = any (?::text[])
              and l.disposition is distinct from 'GONE'
              and not exists (
                select
                from unnest(?::uuid[], ?::int[], ?::bigint[]) as s (topic_id, partition, log_start)
                where (s.topic_id, s.partition) = (l.topic_id, l.partition) and s.log_start <= l.record_offset)
            limit 1
            """;

    private Positions() {}

    /**
     * Lets nobody else move a position until the transaction ends. To be asked before the joint lock: a batch holds its
     * positions when it waits for that one.
     */
    static void hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(HOLD);
        }
    }

    /** Sends topics back to the beginning of what their logs have, as an operator's SQL would. */
    static void rewind(Connection connection, List<LogStart> logs) throws SQLException {
        try (var statement = UnnestStatement.of(connection, REWIND, logs)) {
            statement
                    .column(LogStart::topic)
                    .column(LogStart::partition)
                    .column(LogStart::topicId)
                    .column(LogStart::offset)
                    .update();
        }
    }

    /** An owned table of which a row was shaped by a record that its log no longer has: no replay hands it over. */
    static Optional<String> beyondReplay(Connection connection, List<SourceTable> tables, List<LogStart> logs)
            throws SQLException {
        String names = tables.stream()
                .filter(SourceTable::owned)
                .map(SourceTable::name)
                .collect(Collectors.joining(",", "{", "}"));
        try (var statement = UnnestStatement.of(connection, BEYOND_REPLAY, logs)) {
            return statement
                    .constant(names)
                    .column(LogStart::topicId)
                    .column(LogStart::partition)
                    .column(LogStart::offset)
                    .list(row -> row.getString(1))
                    .stream()
                    .findFirst();
        }
    }

    /** Moves all positions of the batch by compare-and-set, or throws; then takes the joint lock of the generation. */
    static void advance(Connection connection, List<PartitionSlice> slices, Generation generation) throws SQLException {
        try (var statement = UnnestStatement.of(connection, ADVANCE, slices)) {
            int moved = statement
                    .column(PartitionSlice::topic)
                    .column(PartitionSlice::partition)
                    .column(PartitionSlice::from)
                    .column(PartitionSlice::to)
                    .column(PartitionSlice::epoch)
                    .constant(generation.schema())
                    .list(row -> row.getInt(1))
                    .getFirst();
            if (moved != slices.size()) {
                throw new LostPositionException(slices.size(), moved);
            }
        }
    }
}
