package dev.graft.cdc.quarkus.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** How many records wait, and since when nothing moved. Measured every five seconds. */
@ApplicationScoped
public class Progress {

    private static final Logger LOG = Logger.getLogger(Progress.class);

    /** A batch takes seconds at the most; a minute without one while records wait is a standstill. */
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private final Assignment assignment;
    private final Logs logs;
    private final MeterRegistry registry;
    private final MultiGauge positionGauge;
    private final MultiGauge stoppedGauge;
    private final Map<String, Long> behindByTopic = new ConcurrentHashMap<>();
    private volatile Map<TopicPartition, Long> positions = Map.of();
    private volatile Instant movedAt = Instant.now();

    Progress(Assignment assignment, Logs logs, MeterRegistry registry) {
        this.assignment = assignment;
        this.logs = logs;
        this.registry = registry;
        this.positionGauge = MultiGauge.builder("graft.position")
                .description("Offset of the next record that takes effect here")
                .register(registry);
        this.stoppedGauge = MultiGauge.builder("graft.partition.stopped")
                .description("1 for a partition that is not read on until somebody sees to it, else 0")
                .register(registry);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Map<TopicPartition, Long> current = placed();
        showPartitions();
        try {
            behind(current, logs.ends(current.keySet()));
        } catch (KafkaException e) {
            LOG.warnf("The lag is not known: %s", e.getMessage());
        }
        if (!current.equals(positions) || recordsBehind() == 0) {
            movedAt = Instant.now();
        }
        positions = current;
    }

    private Map<TopicPartition, Long> placed() {
        Map<TopicPartition, Long> positionsNow = new HashMap<>();
        assignment.standings().forEach((partition, standing) -> {
            if (standing instanceof Standing.Placed placed) {
                positionsNow.put(partition, placed.next());
            }
        });
        return positionsNow;
    }

    private void showPartitions() {
        List<MultiGauge.Row<?>> positionRows = new ArrayList<>();
        List<MultiGauge.Row<?>> stoppedRows = new ArrayList<>();
        assignment.standings().forEach((partition, standing) -> {
            Tags tags = Tags.of("topic", partition.topic(), "partition", Integer.toString(partition.partition()));
            stoppedRows.add(MultiGauge.Row.of(tags, standing instanceof Standing.Stopped ? 1 : 0));
            if (standing instanceof Standing.Placed placed) {
                positionRows.add(MultiGauge.Row.of(tags, placed.next()));
            }
        });
        positionGauge.register(positionRows, true);
        stoppedGauge.register(stoppedRows, true);
    }

    private void behind(Map<TopicPartition, Long> current, Map<TopicPartition, Long> ends) {
        Map<String, Long> sums = new HashMap<>();
        current.forEach((partition, next) ->
                sums.merge(partition.topic(), Math.max(0, ends.getOrDefault(partition, next) - next), Long::sum));
        sums.keySet().forEach(this::register);
        behindByTopic.keySet().retainAll(sums.keySet());
        behindByTopic.putAll(sums);
    }

    private void register(String topic) {
        if (behindByTopic.putIfAbsent(topic, 0L) == null) {
            Gauge.builder("graft.records.behind", () -> behindByTopic.getOrDefault(topic, 0L))
                    .description("Records of the topic's assigned partitions that have not taken effect")
                    .tags(Tags.of("topic", topic))
                    .register(registry);
        }
    }

    long recordsBehind() {
        return behindByTopic.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Whether all that this process is to read has taken effect, as it was measured last; false while it reads nothing at
     * all, or some partition is not read.
     */
    public boolean isCaughtUp() {
        return isCaughtUp(assignment.standings(), positions.keySet(), recordsBehind());
    }

    static boolean isCaughtUp(
            Map<TopicPartition, Standing> standings, Set<TopicPartition> measured, long recordsBehind) {
        return !standings.isEmpty()
                && standings.values().stream().allMatch(Standing.Placed.class::isInstance)
                && measured.containsAll(standings.keySet())
                && recordsBehind == 0;
    }

    boolean moves() {
        return Duration.between(movedAt, Instant.now()).compareTo(STANDSTILL) < 0;
    }
}
