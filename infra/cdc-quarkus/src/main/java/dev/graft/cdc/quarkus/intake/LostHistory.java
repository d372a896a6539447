package dev.graft.cdc.quarkus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Partitions that stopped because their logs no longer have what is to be read next. Reading on would lose rows silently,
 * so it is part of a recovery, which fills the logs again.
 */
@ApplicationScoped
public class LostHistory {

    private final Assignment assignment;
    private final StoredPositions stored;
    private final Logs logs;
    private final PositionWatch watch;

    LostHistory(Assignment assignment, StoredPositions stored, Logs logs, PositionWatch watch) {
        this.assignment = assignment;
        this.stored = stored;
        this.logs = logs;
        this.watch = watch;
    }

    /**
     * Sends every partition of this process that lost its history to the start of the log that there is now; returns how
     * many.
     */
    public int accept() throws SQLException {
        Map<TopicPartition, LogExtent> lost = new HashMap<>();
        Map<TopicPartition, Standing> standings = assignment.standings();
        logs.extents(standings.keySet()).forEach((partition, log) -> {
            if (standings.get(partition) instanceof Standing.Stopped stopped && stopped.historyLost()) {
                lost.put(partition, log);
            }
        });
        stored.adopt(lost);
        watch.lookNow();
        return lost.size();
    }
}
