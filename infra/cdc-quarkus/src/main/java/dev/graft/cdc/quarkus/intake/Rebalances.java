package dev.graft.cdc.quarkus.intake;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Hears which partitions this process owns. Named in the channel's configuration. */
@ApplicationScoped
@Identifier("graft-positions") public class Rebalances implements KafkaConsumerRebalanceListener {

    private final Assignment assignment;
    private final PositionWatch watch;

    Rebalances(Assignment assignment, PositionWatch watch) {
        this.assignment = assignment;
        this.watch = watch;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assignment.assign(partitions);
        watch.lookNow();
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assignment.revoke(partitions);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        assignment.revoke(partitions);
    }
}
