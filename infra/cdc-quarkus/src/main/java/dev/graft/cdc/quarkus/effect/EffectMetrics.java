package dev.graft.cdc.quarkus.effect;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Counts what batches and operators did, once it is committed. No tag holds a personal value. */
@ApplicationScoped
public class EffectMetrics {

    private final MeterRegistry registry;

    public EffectMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** These things were done, so often each. */
    public void count(Map<Effect, Long> effects) {
        effects.forEach((effect, times) -> counter(effect).increment(times));
    }

    private Counter counter(Effect effect) {
        return switch (effect.kind()) {
            case SETTLED ->
                registry.counter("graft.rows.settled", "table", effect.subject(), "disposition", effect.detail());
            case DROPPED ->
                registry.counter("graft.records.dropped", "table", effect.subject(), "why", effect.detail());
            case QUARANTINED ->
                registry.counter("graft.records.quarantined", "table", effect.subject(), "code", effect.detail());
            case PUBLISHED -> registry.counter("graft.published", "topic", effect.subject(), "type", effect.detail());
        };
    }
}
