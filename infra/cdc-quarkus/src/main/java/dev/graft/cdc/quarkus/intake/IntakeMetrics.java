package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.quarkus.effect.Effect;
import dev.graft.cdc.quarkus.effect.EffectMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Counts what the intake does, and how long it takes. No tag holds a personal value. */
@ApplicationScoped
public class IntakeMetrics {

    private final MeterRegistry registry;
    private final Delays delays;
    private final EffectMetrics effects;
    private final Timer batchTime;
    private final DistributionSummary batchRecords;
    private final Counter retries;

    IntakeMetrics(MeterRegistry registry, Delays delays, EffectMetrics effects) {
        this.registry = registry;
        this.delays = delays;
        this.effects = effects;
        this.batchTime = Timer.builder("graft.batch")
                .description("Time from the start of a batch's transaction to its commit")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(registry);
        this.batchRecords = DistributionSummary.builder("graft.batch.records")
                .description("Records per batch that took effect")
                .register(registry);
        this.retries = Counter.builder("graft.batch.retries")
                .description("Attempts that a broken world failed and that were or will be repeated")
                .register(registry);
    }

    void tookEffect(List<PolledSlice> slices, Map<Effect, Long> done, Duration time) {
        batchTime.record(time);
        batchRecords.record(slices.stream()
                .mapToInt(slice -> slice.slice().records().size())
                .sum());
        for (PolledSlice slice : slices) {
            String topic = slice.partition().topic();
            registry.counter("graft.records", "topic", topic)
                    .increment(slice.slice().records().size());
            registry.counter("graft.batches", "topic", topic).increment();
            delays.tookEffect(topic, slice.records());
        }
        effects.count(done);
    }

    void retried() {
        retries.increment();
    }
}
