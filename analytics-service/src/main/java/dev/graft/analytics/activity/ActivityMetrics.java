package dev.graft.analytics.activity;

import dev.graft.cdc.quarkus.http.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what applications post. */
@ApplicationScoped
class ActivityMetrics {

    private static final String REQUESTS = "graft.activity.requests";
    private static final String ANSWER = "answer";

    private final MeterRegistry registry;

    ActivityMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void accepted(int events, boolean repeated) {
        registry.counter(REQUESTS, ANSWER, repeated ? "REPEATED" : "ACCEPTED").increment();
        if (!repeated) {
            registry.counter("graft.activity.events").increment(events);
        }
    }

    void refused(ProblemException refusal) {
        registry.counter(REQUESTS, ANSWER, Integer.toString(refusal.status())).increment();
    }
}
