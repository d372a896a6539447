package dev.graft.analytics.intake;

import dev.graft.cdc.quarkus.intake.CapturedIntake;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Receives migrated appointments, clinics and doctors, the rows of the marketplace, and views. */
@ApplicationScoped
class AnalyticsIntake {

    private final CapturedIntake intake;

    AnalyticsIntake(CapturedIntake intake) {
        this.intake = intake;
    }

    @Incoming(CapturedIntake.CHANNEL)
    @Blocking
    void receive(ConsumerRecords<byte[], byte[]> records) {
        intake.accept(records);
    }
}
