package dev.graft.cdc.quarkus.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Days are closed by who is caught up: whoever thinks so too early closes days whose facts are still to come. */
class ProgressTest {

    private static final TopicPartition ONE = new TopicPartition("legacy.clinic.users", 0);
    private static final TopicPartition OTHER = new TopicPartition("legacy.clinic.users", 1);
    private static final Standing RUNNING = new Standing.Running(1, new UUID(0, 1), 7, 0);
    private static final Standing WAITING = new Standing.Waiting(1, new UUID(0, 1), 7, 0);

    static Object[] standings() {
        return new Object[] {
            row("all of it has taken effect", Map.of(ONE, RUNNING, OTHER, RUNNING), 0, true),
            row("waits for nothing that is still to be read", Map.of(ONE, RUNNING, OTHER, WAITING), 0, true),
            row("a record has not taken effect", Map.of(ONE, RUNNING), 1, false),
            row("reads nothing at all", Map.of(), 0, false),
            row("is not yet at its position", Map.of(ONE, RUNNING, OTHER, new Standing.Awaiting(1)), 0, false),
            row("is stopped", Map.of(ONE, RUNNING, OTHER, new Standing.Stopped(1, 0, "lost", true)), 0, false),
            row("came after the last measurement", Map.of(new TopicPartition("new", 0), RUNNING), 0, false)
        };
    }

    private static Arguments row(String why, Map<TopicPartition, Standing> standings, long behind, boolean expected) {
        return Arguments.of(why, standings, behind, expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("standings")
    void onlyWhoHasReadAllOfItIsCaughtUp(
            String why, Map<TopicPartition, Standing> standings, long behind, boolean expected) {
        assertThat(Progress.isCaughtUp(standings, Set.of(ONE, OTHER), behind))
                .as(why)
                .isEqualTo(expected);
    }
}
