package dev.graft.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrderingTest {

    private static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID TOPIC_MADE_ANEW = UUID.fromString("00000000-0000-4000-8000-000000000002");

    /** Held: offset 10 of partition 0, epoch 2, streamed LSN 100. */
    private static final HeldPosition HELD = new HeldPosition(at(10), 2, 100L);

    static Stream<Arguments> records() {
        return Stream.of(
                arguments("a row never seen", null, at(10), from(2, 100L), Admission.APPLY),
                arguments("the shaping record, seen again", HELD, at(10), from(2, 100L), Admission.HEAL),
                arguments("a replay of an earlier record", HELD, at(9), from(2, 90L), Admission.STALE),
                arguments("an earlier record, whatever its LSN says", HELD, at(9), from(2, 900L), Admission.STALE),
                arguments("a newer streamed change", HELD, at(11), from(2, 101L), Admission.APPLY),
                arguments("the shaping change under a new offset", HELD, at(11), from(2, 100L), Admission.REDELIVERED),
                arguments("an older change under a new offset", HELD, at(11), from(2, 99L), Admission.REDELIVERED),
                arguments("a snapshot read has no LSN of its own", HELD, at(11), from(2, null), Admission.APPLY),
                arguments("a record that does not tell its epoch", HELD, at(11), from(null, 101L), Admission.APPLY),
                arguments("the same, delivered again", HELD, at(11), from(null, 100L), Admission.REDELIVERED),
                arguments("a new epoch starts LSNs anew", HELD, at(11), from(3, 1L), Admission.APPLY),
                arguments("a connector of an earlier epoch", HELD, at(11), from(1, 500L), Admission.REDELIVERED),
                arguments(
                        "a commit of a transaction open when the snapshot began",
                        new HeldPosition(at(10), 2, null),
                        at(11),
                        from(2, 5L),
                        Admission.APPLY),
                arguments(
                        "the first record of a topic made anew",
                        HELD,
                        new RecordPosition(TOPIC_MADE_ANEW, 0, 0),
                        from(3, 1L),
                        Admission.APPLY));
    }

    @ParameterizedTest(name = "{0} → {4}")
    @MethodSource("records")
    void saysWhetherARecordMayShapeItsRow(
            String why, @Nullable HeldPosition held, RecordPosition record, SourcePosition source, Admission expected) {
        assertThat(Ordering.admit(held, record, source)).isEqualTo(expected);
    }

    @Test
    void aSnapshotReadKeepsTheStreamedLsn() {
        assertThat(Ordering.shape(HELD, at(11), from(2, null))).isEqualTo(new HeldPosition(at(11), 2, 100L));
    }

    @Test
    void aSnapshotReadOfANewEpochForgetsTheStreamedLsn() {
        assertThat(Ordering.shape(HELD, at(11), from(3, null))).isEqualTo(new HeldPosition(at(11), 3, null));
    }

    @Test
    void healingChangesNothing() {
        assertThat(Ordering.shape(HELD, at(10), from(2, 100L))).isEqualTo(HELD);
    }

    @Test
    void withoutAnyEpochTheFirstIsMeant() {
        assertThat(Ordering.shape(null, at(0), from(null, 7L)))
                .isEqualTo(new HeldPosition(at(0), SourcePosition.FIRST_EPOCH, 7L));
    }

    private static RecordPosition at(long offset) {
        return new RecordPosition(TOPIC, 0, offset);
    }

    private static SourcePosition from(@Nullable Integer epoch, @Nullable Long sequence) {
        return new SourcePosition(epoch, sequence);
    }
}
