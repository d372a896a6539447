package dev.graft.analytics.views;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Counts what imports do. No tag holds a key. */
@ApplicationScoped
class ViewsMetrics {

    private final MeterRegistry registry;
    private volatile Map<Refusal.Reason, Long> refused = Map.of();
    private volatile Instant last = Instant.EPOCH;

    ViewsMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** There are no gauges of an import that is off. */
    void register() {
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            Gauge.builder("graft.views.refused.keys", () -> refused.getOrDefault(reason, 0L))
                    .description("Keys below views: that the last import did not follow")
                    .tag("reason", reason.name())
                    .register(registry);
        }
        Gauge.builder("graft.views.imported.at", () -> last.toEpochMilli() / 1000.0)
                .description("When the last import ended well, in seconds since 1970; 0 before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    void imported(Tally tally, ImportAnswer answer, Instant now) {
        registry.counter("graft.views.imports", "outcome", "DONE").increment();
        registry.counter("graft.views.records").increment(answer.recordsSent());
        refused = Map.copyOf(tally.reasons());
        last = now;
    }

    void failed(Failure failure) {
        registry.counter("graft.views.imports", "outcome", failure.name()).increment();
    }

    /** What was away. */
    enum Failure {
        REDIS_AWAY,
        KAFKA_AWAY
    }
}
