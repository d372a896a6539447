package dev.graft.cdc.quarkus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The partitions that this process owns now. Shared by the polling thread, the batch's thread and the position watch. */
@ApplicationScoped
public class Assignment {

    private final Map<TopicPartition, Standing> standings = new HashMap<>();
    private long fences;
    private boolean heard;

    synchronized void assign(Collection<TopicPartition> partitions) {
        heard = true;
        partitions.forEach(partition -> standings.put(partition, new Standing.Awaiting(++fences)));
    }

    synchronized void revoke(Collection<TopicPartition> partitions) {
        partitions.forEach(standings::remove);
    }

    /** To be called on the polling thread, together with the seek. */
    synchronized void run(TopicPartition partition, UUID topicId, long next, long epoch) {
        if (standings.containsKey(partition)) {
            standings.put(partition, new Standing.Running(++fences, topicId, next, epoch));
        }
    }

    /** Closes a partition; nothing of it takes effect until its stored epoch differs from this one. */
    synchronized void stop(TopicPartition partition, long epoch, String problem) {
        close(partition, epoch, problem, false);
    }

    /** Closes a partition whose log no longer has what is to be read next. */
    synchronized void historyLost(TopicPartition partition, long epoch, String problem) {
        close(partition, epoch, problem, true);
    }

    private void close(TopicPartition partition, long epoch, String problem, boolean historyLost) {
        if (standings.containsKey(partition)) {
            standings.put(partition, new Standing.Stopped(++fences, epoch, problem, historyLost));
        }
    }

    /** The partition must be placed again before it is read on. */
    synchronized void await(TopicPartition partition) {
        if (standings.containsKey(partition)) {
            standings.put(partition, new Standing.Awaiting(++fences));
        }
    }

    /** The partition lets others go first until it is placed again. */
    synchronized void letWait(TopicPartition partition) {
        if (standings.get(partition) instanceof Standing.Running running) {
            standings.put(
                    partition, new Standing.Waiting(++fences, running.topicId(), running.next(), running.epoch()));
        }
    }

    /** The topics of which a partition waits. */
    synchronized Set<String> waiting() {
        return standings.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Standing.Waiting)
                .map(entry -> entry.getKey().topic())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What waits of this topic must be placed before it is read on. */
    synchronized void placeWaitingAgain(String topic) {
        standings.replaceAll((partition, standing) ->
                standing instanceof Standing.Waiting && partition.topic().equals(topic)
                        ? new Standing.Awaiting(++fences)
                        : standing);
    }

    /** Keeps where the batch moved the stored position, unless a seek came in between. */
    synchronized void moved(TopicPartition partition, long fence, long next) {
        if (running(partition, fence) instanceof Standing.Running running) {
            standings.put(partition, running.movedTo(next));
        }
    }

    /** The partition's standing if it still reads behind this fence. */
    synchronized Standing.@Nullable Running running(TopicPartition partition, long fence) {
        return standings.get(partition) instanceof Standing.Running running && running.fence() == fence
                ? running
                : null;
    }

    /** The fence behind which records are polled now; 0 for a partition that is not assigned. */
    synchronized long fence(TopicPartition partition) {
        Standing standing = standings.get(partition);
        return standing == null ? 0 : standing.fence();
    }

    /** Whether the group has told which partitions are this process's; none is an answer too. */
    synchronized boolean isKnown() {
        return heard;
    }

    /** Every assigned partition as it stands now. */
    synchronized Map<TopicPartition, Standing> standings() {
        return Map.copyOf(standings);
    }

    synchronized Set<TopicPartition> partitions() {
        return Set.copyOf(standings.keySet());
    }
}
