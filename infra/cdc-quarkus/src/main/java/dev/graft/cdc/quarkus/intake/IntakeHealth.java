package dev.graft.cdc.quarkus.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready: every assigned partition is read, and positions move or there is nothing to read. */
@Readiness
@ApplicationScoped
public class IntakeHealth implements HealthCheck {

    private final Assignment assignment;
    private final Progress progress;

    IntakeHealth(Assignment assignment, Progress progress) {
        this.assignment = assignment;
        this.progress = progress;
    }

    @Override
    public HealthCheckResponse call() {
        Map<TopicPartition, Standing> standings = assignment.standings();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("intake");
        boolean reads = assignment.isKnown();
        for (Map.Entry<TopicPartition, Standing> entry : standings.entrySet()) {
            if (entry.getValue() instanceof Standing.Stopped stopped) {
                answer.withData(entry.getKey().toString(), stopped.problem());
            }
            reads &= entry.getValue() instanceof Standing.Placed;
        }
        answer.withData("recordsBehind", progress.recordsBehind());
        return answer.status(reads && progress.moves()).build();
    }
}
