package dev.graft.cdc.quarkus.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far each assigned partition is read, for operators. */
@ApplicationScoped
public class PositionReport {

    private final Assignment assignment;
    private final StoredPositions stored;

    PositionReport(Assignment assignment, StoredPositions stored) {
        this.assignment = assignment;
        this.stored = stored;
    }

    /** The stored positions of the partitions that this process owns, by topic and partition. */
    public List<Line> read() throws SQLException {
        Map<TopicPartition, Standing> standings = assignment.standings();
        List<Line> lines = new ArrayList<>();
        for (StoredPosition position : stored.load(standings.keySet())) {
            Standing standing = standings.get(position.partition());
            if (standing != null) {
                lines.add(Line.of(position, standing));
            }
        }
        lines.sort(Comparator.comparing(Line::topic).thenComparing(Line::partition));
        return lines;
    }

    /** Whether a partition is read, and if not, why. */
    public enum State {
        STARTING,
        RUNNING,
        WAITING,
        STOPPED,
        HISTORY_LOST
    }

    /** One partition; the problem is there when it stopped. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Line(
            String topic,
            int partition,
            long nextOffset,
            long epoch,
            State state,
            @Nullable String problem) {

        static Line of(StoredPosition position, Standing standing) {
            State state = switch (standing) {
                case Standing.Awaiting awaiting -> State.STARTING;
                case Standing.Running running -> State.RUNNING;
                case Standing.Waiting waiting -> State.WAITING;
                case Standing.Stopped stopped -> stopped.historyLost() ? State.HISTORY_LOST : State.STOPPED;
            };
            String problem = standing instanceof Standing.Stopped stopped ? stopped.problem() : null;
            TopicPartition partition = position.partition();
            return new Line(
                    partition.topic(), partition.partition(), position.next(), position.epoch(), state, problem);
        }
    }
}
