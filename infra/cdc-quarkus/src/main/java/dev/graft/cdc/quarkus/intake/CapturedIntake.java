package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Gives polled batches their effect, one at a time. While it waits for a broken world the channel asks for nothing, so the
 * consumer keeps its partitions paused and stays in its group.
 */
@ApplicationScoped
public class CapturedIntake {

    /** The channel from which a service's intake receives. */
    public static final String CHANNEL = "captured";

    private static final Logger LOG = Logger.getLogger(CapturedIntake.class);

    private final Assignment assignment;
    private final PositionWatch watch;
    private final Logs logs;
    private final Pipeline pipeline;
    private final IntakeMetrics metrics;
    private final Precedence precedence;
    private final CountDownLatch stopped = new CountDownLatch(1);

    CapturedIntake(
            Assignment assignment,
            PositionWatch watch,
            Logs logs,
            Pipeline pipeline,
            IntakeMetrics metrics,
            Precedence precedence) {
        this.assignment = assignment;
        this.watch = watch;
        this.logs = logs;
        this.pipeline = pipeline;
        this.metrics = metrics;
        this.precedence = precedence;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopped.countDown();
    }

    /** Gives the records their effect, or drops those that were polled before a seek. Returns when either is done. */
    public void accept(ConsumerRecords<byte[], byte[]> records) {
        process(withoutLostHistory(inTurn(slices(records))));
    }

    private List<PolledSlice> slices(ConsumerRecords<byte[], byte[]> records) {
        List<PolledSlice> slices = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> polled = records.records(partition);
            Standing.Running standing = assignment.running(partition, SeekFence.of(polled));
            if (standing != null && polled.getFirst().offset() < standing.next()) {
                // The log begins anew below the position: the topic was made anew.
                placeAgain(partition);
            } else if (standing != null) {
                slices.add(PolledSlice.of(partition, standing, end(records, partition, polled), polled));
            }
        }
        return slices;
    }

    /** Leaves out what has to let others go first; its records are polled again. */
    private List<PolledSlice> inTurn(List<PolledSlice> slices) {
        Set<PartitionSlice> waiting = Set.copyOf(
                precedence.letWait(slices.stream().map(PolledSlice::slice).toList()));
        slices.stream()
                .filter(slice -> waiting.contains(slice.slice()))
                .forEach(slice -> assignment.letWait(slice.partition()));
        return slices.stream().filter(slice -> !waiting.contains(slice.slice())).toList();
    }

    private static long end(
            ConsumerRecords<byte[], byte[]> records,
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> polled) {
        var next = records.nextOffsets().get(partition);
        return next == null ? polled.getLast().offset() + 1 : next.offset();
    }

    /**
     * A gap before the first record is compaction's, unless the log now starts beyond the position: then the consumer was
     * carried over records that are gone, and the partition is placed again, which says so.
     */
    private List<PolledSlice> withoutLostHistory(List<PolledSlice> slices) {
        List<TopicPartition> suspects = slices.stream()
                .filter(PolledSlice::startsWithGap)
                .map(PolledSlice::partition)
                .toList();
        if (suspects.isEmpty()) {
            return slices;
        }
        Map<TopicPartition, Long> starts = starts(suspects);
        return slices.stream()
                .filter(slice -> starts.getOrDefault(slice.partition(), 0L)
                                <= slice.slice().from()
                        || lost(slice))
                .toList();
    }

    private Map<TopicPartition, Long> starts(List<TopicPartition> partitions) {
        Backoff backoff = new Backoff(stopped);
        while (true) {
            try {
                return logs.starts(partitions);
            } catch (KafkaException e) {
                LOG.warnf("The broker cannot be asked where logs begin; waiting");
                if (!backoff.pause()) {
                    return partitions.stream().collect(Collectors.toMap(each -> each, each -> Long.MAX_VALUE));
                }
            }
        }
    }

    private boolean lost(PolledSlice slice) {
        placeAgain(slice.partition());
        return false;
    }

    private void placeAgain(TopicPartition partition) {
        assignment.await(partition);
        watch.lookNow();
    }

    private void process(List<PolledSlice> slices) {
        Backoff backoff = new Backoff(stopped);
        List<PolledSlice> current = slices;
        while (!current.isEmpty()) {
            switch (attempt(current)) {
                case Outcome.TookEffect done -> {
                    return;
                }
                case Outcome.PositionLost lost -> {
                    placeAgain(current);
                    return;
                }
                case Outcome.WeAtFault ours -> {
                    isolate(current, ours.cause());
                    return;
                }
                case Outcome.WorldAtFault world -> {
                    LOG.warnf("The database is away (%s); the batch waits", world.cause());
                    metrics.retried();
                    current = backoff.pause()
                            ? current.stream().filter(this::isCurrent).toList()
                            : List.of();
                }
            }
        }
    }

    private Outcome attempt(List<PolledSlice> slices) {
        Batch batch = new Batch(slices.stream().map(PolledSlice::slice).toList());
        long start = System.nanoTime();
        Map<Effect, Long> effects;
        try {
            effects = pipeline.run(batch);
        } catch (Exception e) {
            return Blame.of(e);
        }
        slices.forEach(slice ->
                assignment.moved(slice.partition(), slice.fence(), slice.slice().to()));
        metrics.tookEffect(slices, effects, Duration.ofNanos(System.nanoTime() - start));
        return new Outcome.TookEffect();
    }

    private boolean isCurrent(PolledSlice slice) {
        return assignment.running(slice.partition(), slice.fence()) != null;
    }

    private void placeAgain(List<PolledSlice> slices) {
        LOG.infof("Stored positions were moved by somebody else; reading them again");
        slices.forEach(slice -> assignment.await(slice.partition()));
        watch.lookNow();
    }

    /** Finds the partition that is at fault by running each alone; it stops, the others go on (law 8). */
    private void isolate(List<PolledSlice> slices, String cause) {
        if (slices.size() > 1) {
            slices.forEach(slice -> process(List.of(slice)));
            return;
        }
        PolledSlice slice = slices.getFirst();
        String problem =
                "%s partition %d stopped at offset %d: %s. Mend the cause, then raise the epoch of its position to go on"
                        .formatted(
                                slice.partition().topic(),
                                slice.partition().partition(),
                                slice.slice().from(),
                                cause);
        LOG.errorf("Stopped: %s", problem);
        assignment.stop(slice.partition(), slice.slice().epoch(), problem);
    }
}
