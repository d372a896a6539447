package dev.graft.bench.analytics;

import dev.graft.bench.Progress;
import dev.graft.stack.StackException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Watches the positions of analytics-service move, by the clock of its database. */
final class Intake {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration INTERVAL = Duration.ofMillis(20);

    private static final String POSITIONS = """
            select topic, partition, next_offset, moved_at, clock_timestamp() as now
            from live.consumed_position
            """;

    private final Connection connection;
    private final Map<TopicPartition, Long> ends;
    private final Path log;

    /**
     * Positions that have to reach an end.
     *
     * @param ends of the partitions that hold anything
     * @param log to look into when nothing moves
     */
    Intake(Connection connection, Map<TopicPartition, Long> ends, Path log) {
        this.connection = connection;
        this.ends = Map.copyOf(ends);
        this.log = log;
    }

    /**
     * Waits until every position is at its end. Returns the time from the beginning of the transaction that moved the first
     * position to the moment at which the last was seen to be there.
     *
     * @throws StackException when none moves for a while
     */
    Duration await(Progress.Work work) throws SQLException, InterruptedException {
        long before = -1;
        Instant moved = Instant.now();
        Instant first = null;
        while (true) {
            Seen seen = look();
            work.at(seen.records());
            first = first == null ? seen.firstMove() : first;
            if (seen.partitionsAtEnd() == ends.size()) {
                return Duration.between(Objects.requireNonNull(first), seen.now());
            }
            if (seen.records() != before) {
                before = seen.records();
                moved = Instant.now();
            }
            if (Duration.between(moved, Instant.now()).compareTo(PATIENCE) > 0) {
                throw new StackException(
                        "no position moved for %d s; look into %s".formatted(PATIENCE.toSeconds(), log));
            }
            Thread.sleep(INTERVAL);
        }
    }

    /** What one look at the positions shows; the first move is null while nothing was read. */
    private record Seen(
            Instant now,
            long records,
            int partitionsAtEnd,
            @Nullable Instant firstMove) {}

    private Seen look() throws SQLException {
        Instant now = Instant.EPOCH;
        Instant first = null;
        long records = 0;
        int atEnd = 0;
        try (PreparedStatement statement = connection.prepareStatement(POSITIONS);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                now = row.getObject("now", OffsetDateTime.class).toInstant();
                Long end = ends.get(new TopicPartition(row.getString("topic"), row.getInt("partition")));
                long next = row.getLong("next_offset");
                if (end != null && next > 0) {
                    records += Math.min(next, end);
                    atEnd += next >= end ? 1 : 0;
                    first = earlier(
                            first,
                            row.getObject("moved_at", OffsetDateTime.class).toInstant());
                }
            }
        }
        return new Seen(now, records, atEnd, first);
    }

    private static Instant earlier(@Nullable Instant known, Instant other) {
        return known == null || other.isBefore(known) ? other : known;
    }
}
