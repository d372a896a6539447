package dev.graft.cdc.quarkus.intake;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the consumer to the stored positions: at assignment, after a lost compare-and-set, and when an operator changed
 * them. The compare-and-set sees nothing on an idle topic, so the stored epochs are read once a second as well.
 */
@ApplicationScoped
public class PositionWatch {

    private static final Logger LOG = Logger.getLogger(PositionWatch.class);

    private final Assignment assignment;
    private final StoredPositions stored;
    private final Logs logs;
    private final KafkaClientService clients;
    private final Precedence precedence;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("position-watch").factory());

    PositionWatch(
            Assignment assignment,
            StoredPositions stored,
            Logs logs,
            KafkaClientService clients,
            Precedence precedence) {
        this.assignment = assignment;
        this.stored = stored;
        this.logs = logs;
        this.clients = clients;
        this.precedence = precedence;
    }

    /** Looks soon, on the watch's own thread. */
    void lookNow() {
        thread.execute(this::look);
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookEachSecond() {
        lookNow();
    }

    private void look() {
        try {
            precedence.endWaits(assignment.waiting()).forEach(assignment::placeWaitingAgain);
            place(changed());
        } catch (SQLException e) {
            LOG.warnf("Positions cannot be read, SQLSTATE %s; trying again in a second", e.getSQLState());
        } catch (KafkaException e) {
            LOG.warnf("The broker cannot be asked about logs (%s); trying again in a second", e.getMessage());
        }
    }

    /** The stored positions of partitions that are not read as they are stored. */
    private List<StoredPosition> changed() throws SQLException {
        Map<TopicPartition, Standing> standings = assignment.standings();
        if (standings.isEmpty()) {
            return List.of();
        }
        Map<String, UUID> topicIds = logs.topicIds(topics(standings.keySet()));
        Set<TopicPartition> awaiting = standings.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Standing.Awaiting)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        if (!awaiting.isEmpty()) {
            stored.add(awaiting, topicIds);
        }
        List<StoredPosition> elsewhere = new ArrayList<>();
        for (StoredPosition position : stored.load(standings.keySet())) {
            Standing standing = standings.get(position.partition());
            if (standing != null
                    && (isElsewhere(position, standing)
                            || isMadeAnew(
                                    standing, topicIds.get(position.partition().topic())))) {
                elsewhere.add(position);
            }
        }
        return elsewhere;
    }

    private static boolean isElsewhere(StoredPosition position, Standing standing) {
        return switch (standing) {
            case Standing.Awaiting awaiting -> true;
            case Standing.Placed placed -> placed.epoch() != position.epoch();
            case Standing.Stopped stopped -> stopped.epoch() != position.epoch();
        };
    }

    /** A consumer reads on by its offset when a topic of the same name takes the place of another. */
    private static boolean isMadeAnew(Standing standing, @Nullable UUID topicId) {
        return topicId != null
                && standing instanceof Standing.Placed placed
                && !placed.topicId().equals(topicId);
    }

    private void place(List<StoredPosition> positions) {
        if (positions.isEmpty()) {
            return;
        }
        Set<TopicPartition> partitions =
                positions.stream().map(StoredPosition::partition).collect(Collectors.toUnmodifiableSet());
        Map<TopicPartition, LogExtent> extents = logs.extents(partitions);
        Map<TopicPartition, Placement.Seek> seeks = new HashMap<>();
        for (StoredPosition position : positions) {
            LogExtent extent = extents.get(position.partition());
            if (extent != null) {
                switch (Placement.decide(position, extent)) {
                    case Placement.Seek seek -> seeks.put(position.partition(), seek);
                    case Placement.Refuse refuse -> refuse(position.partition(), refuse);
                }
            }
        }
        seek(seeks);
    }

    private void refuse(TopicPartition partition, Placement.Refuse refusal) {
        LOG.errorf("Stopped: %s", refusal.problem());
        assignment.historyLost(partition, refusal.epoch(), refusal.problem());
    }

    /** Seeks on the polling thread, which holds the consumer for as long as it polls: hence the wake-up. */
    private void seek(Map<TopicPartition, Placement.Seek> seeks) {
        if (seeks.isEmpty()) {
            return;
        }
        for (KafkaConsumer<byte[], byte[]> consumer : clients.<byte[], byte[]>getConsumers(CapturedIntake.CHANNEL)) {
            consumer.runOnPollingThread((Consumer<byte[], byte[]> client) -> seek(client, seeks))
                    .subscribe()
                    .with(done -> {}, failure -> LOG.warnf("A seek failed (%s); trying again in a second", failure));
            consumer.unwrap().wakeup();
        }
    }

    private void seek(Consumer<byte[], byte[]> client, Map<TopicPartition, Placement.Seek> seeks) {
        Set<TopicPartition> owned = client.assignment();
        seeks.forEach((partition, seek) -> {
            if (owned.contains(partition)) {
                client.seek(partition, seek.next());
                assignment.run(partition, seek.topicId(), seek.next(), seek.epoch());
                LOG.infof(
                        "Reading on: topic=%s partition=%d offset=%d epoch=%d",
                        partition.topic(), partition.partition(), seek.next(), seek.epoch());
            }
        });
    }

    private static Set<String> topics(Set<TopicPartition> partitions) {
        return partitions.stream().map(TopicPartition::topic).collect(Collectors.toUnmodifiableSet());
    }
}
