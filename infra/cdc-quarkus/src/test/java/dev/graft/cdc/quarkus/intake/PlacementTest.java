package dev.graft.cdc.quarkus.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlacementTest {

    private static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID ANEW = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final TopicPartition PARTITION = new TopicPartition("legacy.clinic.patients", 3);

    static Stream<Arguments> readable() {
        return Stream.of(
                arguments("inside the log", 5L, 0L, 9L),
                arguments("at its start", 4L, 4L, 9L),
                arguments("at its end, nothing to read", 9L, 0L, 9L));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readable")
    void aPositionThatTheLogHasIsSoughtTo(String why, long next, long start, long end) {
        assertThat(Placement.decide(stored(next), new LogExtent(TOPIC, start, end)))
                .isEqualTo(new Placement.Seek(TOPIC, next, 7));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("history is gone", TOPIC, 3L, 4L, 9L, "behind the log's start 4"),
                arguments("the broker lost records", TOPIC, 10L, 0L, 9L, "beyond the log's end 9"),
                arguments("another topic of the same name", ANEW, 5L, 0L, 9L, "made anew"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void anyOtherPositionFailsClosedAndSaysWhatToDo(
            String why, UUID topicId, long next, long start, long end, String problem) {
        assertThat(Placement.decide(stored(next), new LogExtent(topicId, start, end)))
                .isInstanceOfSatisfying(Placement.Refuse.class, refusal -> {
                    assertThat(refusal.epoch()).isEqualTo(7);
                    assertThat(refusal.problem())
                            .contains("legacy.clinic.patients partition 3", problem, "./graft recover");
                });
    }

    private static StoredPosition stored(long next) {
        return new StoredPosition(PARTITION, TOPIC, next, 7);
    }
}
