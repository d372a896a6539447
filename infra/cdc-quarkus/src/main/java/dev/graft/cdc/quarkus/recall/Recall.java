package dev.graft.cdc.quarkus.recall;

import dev.graft.cdc.quarkus.http.ProblemException;
import dev.graft.cdc.quarkus.intake.Logs;
import dev.graft.cdc.quarkus.ledger.SourceTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes back the rows that were shaped before a point of the source's history: a tombstone for each, on the row's own
 * topic, by which it leaves like any deleted row. Rows that came back since are safe: the tombstone tells the LSN of the
 * loss, and what was streamed later outlives it (law 2).
 */
@ApplicationScoped
public class Recall {

    private static final Logger LOG = Logger.getLogger(Recall.class);

    private static final int CHUNK = 5_000;
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** A batch takes seconds at the most; a service that has not read on for so long reads no more. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final RecallTable rows;
    private final Logs logs;
    private final String bootstrapServers;

    Recall(RecallTable rows, Logs logs, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.rows = rows;
        this.logs = logs;
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Recalls the rows and returns how many; when it returns, they are gone here. Broken off in the middle it can be asked
     * again, and goes on with what is left.
     *
     * @throws ProblemException 409 when this service does not read the table's topic to its end
     */
    long before(SourceTable table, Boundary boundary) throws SQLException, InterruptedException {
        // A row that has not been read by now could not be chosen, and would stay for ever.
        awaitEffect(table, lastRecords(table));
        long recalled = 0;
        String last = "";
        try (LegacyTopics topics = new LegacyTopics(bootstrapServers)) {
            while (true) {
                List<String> keys = rows.keys(table.name(), boundary, last, CHUNK);
                if (keys.isEmpty()) {
                    return recalled;
                }
                recalled += recall(topics, table, boundary, keys);
                last = keys.getLast();
                LOG.infof("Recalled %d rows of %s", recalled, table.name());
            }
        }
    }

    private Map<TopicPartition, Long> lastRecords(SourceTable table) {
        Map<TopicPartition, Long> last = new HashMap<>();
        logs.ofTopics(List.of(table.topic())).forEach((partition, log) -> {
            if (log.end() > log.start()) {
                last.put(partition, log.end() - 1);
            }
        });
        return last;
    }

    /** The next of the rows that would be recalled, in the order of their keys, so that somebody can look at the source. */
    List<String> candidates(SourceTable table, Boundary boundary, String after) throws SQLException {
        return rows.keys(table.name(), boundary, after, CHUNK);
    }

    private long recall(LegacyTopics topics, SourceTable table, Boundary boundary, List<String> keys)
            throws SQLException, InterruptedException {
        awaitEffect(table, topics.bury(table.topic(), keys, boundary));
        List<String> returned = rows.remaining(table.name(), keys);
        if (!returned.isEmpty()) {
            // Their tombstone is newer in the topic than they are: compaction would keep it alone.
            topics.readAgain(table, returned);
        }
        return keys.size() - returned.size();
    }

    private void awaitEffect(SourceTable table, Map<TopicPartition, Long> records)
            throws SQLException, InterruptedException {
        long start = System.nanoTime();
        while (!rows.reached(records)) {
            if (System.nanoTime() - start > STANDSTILL.toNanos()) {
                throw ProblemException.conflict(
                        "This service has not read %s to its end within %d s; see its positions, then ask again"
                                .formatted(table.topic(), STANDSTILL.toSeconds()));
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Asks the connector to read the whole table again while it streams on. */
    void readAgain(SourceTable table) {
        try (LegacyTopics topics = new LegacyTopics(bootstrapServers)) {
            topics.readAgain(table, List.of());
        }
    }
}
