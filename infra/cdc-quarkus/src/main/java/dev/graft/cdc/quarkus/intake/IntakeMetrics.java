package dev.graft.cdc.quarkus.intake;

import dev.graft.cdc.quarkus.pipeline.Batch;
import dev.graft.cdc.quarkus.pipeline.PartitionSlice;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts what the intake does. Names say their unit; no tag holds a personal value. */
@ApplicationScoped
public class IntakeMetrics {

    private final MeterRegistry registry;
    private final Timer batchTime;
    private final DistributionSummary batchRecords;
    private final Counter retries;

    IntakeMetrics(MeterRegistry registry) {
        this.registry = registry;
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

    void tookEffect(Batch batch, long nanos) {
        batchTime.record(Duration.ofNanos(nanos));
        batchRecords.record(batch.size());
        for (PartitionSlice slice : batch.slices()) {
            registry.counter("graft.records", "topic", slice.topic())
                    .increment(slice.records().size());
        }
    }

    void retried() {
        retries.increment();
    }
}
