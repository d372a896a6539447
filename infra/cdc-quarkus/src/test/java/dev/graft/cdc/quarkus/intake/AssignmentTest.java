package dev.graft.cdc.quarkus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    private static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final TopicPartition PARTITION = new TopicPartition("legacy.clinic.patients", 0);

    private final Assignment assignment = new Assignment();

    @Test
    void recordsPolledBeforeASeekAreNotCurrent() {
        assignment.assign(List.of(PARTITION));
        assignment.run(PARTITION, TOPIC, 10, 0);
        long before = assignment.fence(PARTITION);
        assignment.run(PARTITION, TOPIC, 0, 1);
        assertThat(assignment.running(PARTITION, before)).isNull();
        assertThat(assignment.running(PARTITION, assignment.fence(PARTITION)))
                .isNotNull()
                .extracting(Standing.Running::next)
                .isEqualTo(0L);
    }

    @Test
    void aBatchThatEndsAfterASeekDoesNotMoveTheNewPosition() {
        assignment.assign(List.of(PARTITION));
        assignment.run(PARTITION, TOPIC, 10, 0);
        long before = assignment.fence(PARTITION);
        assignment.run(PARTITION, TOPIC, 0, 1);
        assignment.moved(PARTITION, before, 20);
        assertThat(assignment.standings().get(PARTITION))
                .isInstanceOfSatisfying(
                        Standing.Running.class,
                        running -> assertThat(running.next()).isEqualTo(0));
    }

    @Test
    void aRevokedPartitionIsNotBroughtBackByALateSeek() {
        assignment.assign(List.of(PARTITION));
        assignment.revoke(List.of(PARTITION));
        assignment.run(PARTITION, TOPIC, 10, 0);
        assertThat(assignment.partitions()).isEmpty();
    }

    @Test
    void aStoppedPartitionIsNotRead() {
        assignment.assign(List.of(PARTITION));
        assignment.run(PARTITION, TOPIC, 10, 0);
        assignment.stop(PARTITION, 0, "a broken rule");
        assertThat(assignment.running(PARTITION, assignment.fence(PARTITION))).isNull();
    }

    @Test
    void whatIsPolledWhileAPartitionWaitsIsNotCurrentBeforeOrAfter() {
        assignment.assign(List.of(PARTITION));
        assignment.run(PARTITION, TOPIC, 10, 0);
        long before = assignment.fence(PARTITION);
        assignment.letWait(PARTITION);
        long meanwhile = assignment.fence(PARTITION);
        assertThat(assignment.waiting()).containsExactly(PARTITION.topic());
        assertThat(assignment.running(PARTITION, before)).isNull();
        assertThat(assignment.running(PARTITION, meanwhile)).isNull();

        assignment.placeWaitingAgain(PARTITION.topic());
        assertThat(assignment.standings().get(PARTITION)).isInstanceOf(Standing.Awaiting.class);
        assignment.run(PARTITION, TOPIC, 10, 0);
        assertThat(assignment.waiting()).isEmpty();
        assertThat(assignment.running(PARTITION, before)).isNull();
        assertThat(assignment.running(PARTITION, meanwhile)).isNull();
    }
}
