package dev.graft.ctl.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.graft.ctl.coverage.ServiceAnswers.Position;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackWatchTest {

    private final Questions questions = new Questions();

    @Test
    void aPositionInALogThatIsGoneCountsForNothing() {
        Position lost = new Position("graft.patient.v1", 0, 9, 1, "HISTORY_LOST", "the topic was made anew");

        assertThat(StackWatch.positions("patient-service", List.of(lost), questions))
                .isEmpty();
        assertThat(questions.alarms()).singleElement().isInstanceOf(Alarm.HistoryLost.class);
    }

    @Test
    void aPartitionThatStoppedStandsWhereItDid() {
        Position stopped = new Position("graft.patient.v1", 0, 9, 1, "STOPPED", "a law is broken");

        assertThat(StackWatch.positions("patient-service", List.of(stopped), questions))
                .isEqualTo(Map.of(new Partition("graft.patient.v1", 0), new Watermarks.Position(9, 1)));
        assertThat(questions.problems()).singleElement().asString().contains("a law is broken");
    }
}
