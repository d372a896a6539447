package dev.graft.cdc.quarkus.quarantine;

import dev.graft.cdc.quarkus.effect.EffectMetrics;
import dev.graft.cdc.quarkus.operators.Result;
import dev.graft.cdc.quarkus.pipeline.Pipeline;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Does what an operator wants with a selection of records, a bounded transaction at a time. */
@ApplicationScoped
public class QuarantineActions {

    private final Pipeline pipeline;
    private final EffectMetrics effects;
    private final MeterRegistry registry;

    QuarantineActions(Pipeline pipeline, EffectMetrics effects, MeterRegistry registry) {
        this.pipeline = pipeline;
        this.effects = effects;
        this.registry = registry;
    }

    /** Takes every record of the selection once; what takes effect before a failure has taken effect. */
    Answer run(Action action, Selection selection) throws SQLException {
        int records = 0;
        int left = 0;
        Drive.Done done = null;
        do {
            done = pipeline.redrive(new Drive(action, selection, done));
            effects.count(done.effects());
            count(action, "SETTLED", done.records() - done.left());
            count(action, "KEPT", done.left());
            records += done.records();
            left += done.left();
        } while (done.records() > 0);
        return new Answer(records, left, action.sentence(records, left));
    }

    private void count(Action action, String outcome, int records) {
        registry.counter("graft.quarantine.driven", "action", action.name(), "outcome", outcome)
                .increment(records);
    }

    /**
     * What an action came to.
     *
     * @param records how many were taken
     * @param left how many of them are still kept, discarded or not
     */
    public record Answer(int records, int left, String result) implements Result {}
}
